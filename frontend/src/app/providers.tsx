import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { ToastProvider } from '@/components/toast';
import { useSettings } from '@/features/learners/api/get-settings';
import { PreferencesContext, type Preferences, type Theme } from '@/lib/preferences';
import { createQueryClient } from '@/lib/query-client';
import { createShortcutListener } from '@/lib/shortcut-listener';
import { ShortcutContext } from '@/lib/shortcuts';
import type { Language } from '@/lib/texts';
import { applyPreferences } from '@/lib/theme';
import { ShortcutHelp } from '@/app/layout/shortcut-help';

const queryClient = createQueryClient();
const shortcuts = createShortcutListener();

/** Sends answers that a tab left behind when it was closed without a connection. */
async function sendWhatWaits() {
  const { portalCourier } = await import('@/features/study/engine/portal');
  portalCourier();
}

export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => void sendWhatWaits(), []);
  return (
    <QueryClientProvider client={queryClient}>
      <FollowSettings>
        <ShortcutContext value={shortcuts}>
          <ToastProvider>
            {children}
            <ShortcutHelp shortcuts={shortcuts} />
          </ToastProvider>
        </ShortcutContext>
      </FollowSettings>
    </QueryClientProvider>
  );
}

/** Language, theme and sound from the settings; until they arrive, as at the last visit. */
function FollowSettings({ children }: { children: ReactNode }) {
  const [remembered] = useState(readRemembered);
  const { data } = useSettings();
  const { language, theme, sound } = data ?? remembered;
  const preferences = useMemo(() => ({ language, theme, sound }), [language, theme, sound]);
  useEffect(() => applyPreferences(preferences), [preferences]);
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

function readRemembered(): Preferences {
  const language: Language = document.documentElement.lang === 'de' ? 'de' : 'en';
  let theme: Theme = 'system';
  try {
    const stored = localStorage.getItem('theme');
    if (stored === 'light' || stored === 'dark') theme = stored;
  } catch {
    // Storage may be switched off; then the system's theme is shown.
  }
  return { language, theme, sound: true };
}
