import type { Preferences, Theme } from '@/lib/preferences';

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

function paint(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches);
  document.documentElement.classList.toggle('dark', dark);
}

/** Show the theme and language, and remember them for the next first paint (first-paint-1.js). */
export function applyPreferences({ theme, language }: Preferences): () => void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem('theme', theme);
    localStorage.setItem('language', language);
  } catch {
    // Storage may be switched off; then the first paint follows the system.
  }
  paint(theme);
  const query = systemIsDark();
  const repaint = () => {
    paint(theme);
  };
  query.addEventListener('change', repaint);
  return () => {
    query.removeEventListener('change', repaint);
  };
}
