import { createContext, use } from 'react';
import type { Language } from '@/lib/texts';

export type Theme = 'system' | 'light' | 'dark';

/** What the learner has set and the whole interface follows. */
export interface Preferences {
  language: Language;
  theme: Theme;
  /** Whether study apps speak and chime by themselves. */
  sound: boolean;
}

export const PreferencesContext = createContext<Preferences>({ language: 'en', theme: 'system', sound: true });

export function usePreferences(): Preferences {
  return use(PreferencesContext);
}
