import { usePreferences } from '@/lib/preferences';

export type Language = 'en' | 'de';

/** The same texts in each language. The English ones set the shape; a missing German one does not compile. */
export interface Texts<T> {
  en: T;
  de: T;
}

export function useText<T>(texts: Texts<T>): T {
  return texts[usePreferences().language];
}
