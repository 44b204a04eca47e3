import type { Language } from '@/lib/texts';

const LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** A learner day ("2026-11-21") at noon, so that no time zone moves it to a neighbour. */
export function parseDay(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

export function formatDay(day: string, language: Language): string {
  return parseDay(day).toLocaleDateString(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric' });
}

export function formatShortDay(day: string, language: Language): string {
  return parseDay(day).toLocaleDateString(LOCALES[language], { day: 'numeric', month: 'short' });
}

export function formatMonth(day: string, language: Language): string {
  return parseDay(day).toLocaleDateString(LOCALES[language], { month: 'short' });
}

export function formatWeekday(day: string, language: Language): string {
  return parseDay(day).toLocaleDateString(LOCALES[language], { weekday: 'short' });
}

/** A moment, such as "21 Nov 2026, 09:14"; it carries the portal's offset and is shown at that clock. */
export function formatMoment(moment: string, language: Language): string {
  return new Date(moment).toLocaleString(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function formatNumber(value: number, language: Language, digits = 0): string {
  return value.toLocaleString(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function formatPercent(share: number, language: Language): string {
  return share.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 });
}

/** Whole days from one learner day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((parseDay(to).getTime() - parseDay(from).getTime()) / 86_400_000);
}

/** The day by this browser's calendar, until the server has said which day it is to the learner. */
export function localDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** How long an answer took, such as "3.4 s". */
export function formatSeconds(milliseconds: number, language: Language): string {
  return `${formatNumber(milliseconds / 1000, language, 1)} s`;
}
