import type { CalendarDay } from '@/features/progress/api/get-calendar';
import { daysBetween } from '@/lib/dates';

export interface AccuracyPoint {
  day: string;
  /** Share of right answers on that day, 0 to 1. */
  share: number;
  /** The same over that day and the six before, each answer counting once. */
  mean: number;
}

export function accuracyOverTime(days: CalendarDay[], today: string, span: number): AccuracyPoint[] {
  return days
    .filter(({ day }) => daysBetween(day, today) < span)
    .map(({ day, correct_count, wrong_count }) => ({
      day,
      share: correct_count / (correct_count + wrong_count),
      mean: shareOf(days.filter((other) => other.day <= day && daysBetween(other.day, day) < 7)),
    }));
}

function shareOf(days: CalendarDay[]): number {
  const right = days.reduce((sum, day) => sum + day.correct_count, 0);
  const all = days.reduce((sum, day) => sum + day.correct_count + day.wrong_count, 0);
  return right / all;
}
