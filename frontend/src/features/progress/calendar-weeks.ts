import type { CalendarDay } from '@/features/progress/api/get-calendar';
import { parseDay } from '@/lib/dates';

export interface CalendarCell {
  day: string;
  answers: number;
}

export interface CalendarWeek {
  /** Monday first; days after today belong to the last week too. */
  cells: CalendarCell[];
  /** The first day of the month, where a month begins in this week. */
  opensMonth: string | null;
}

/** The last `count` weeks up to today, oldest first. */
export function calendarWeeks(days: CalendarDay[], today: string, count: number): CalendarWeek[] {
  const answers = new Map(days.map((day) => [day.day, day.correct_count + day.wrong_count]));
  const daysSinceMonday = (parseDay(today).getDay() + 6) % 7;
  const monday = addDays(today, -daysSinceMonday);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const start = addDays(monday, (index - count + 1) * 7);
    const cells = Array.from({ length: 7 }, (_unused, offset) => {
      const day = addDays(start, offset);
      return { day, answers: answers.get(day) ?? 0 };
    });
    return { cells, opensMonth: cells.find(({ day }) => day.endsWith('-01'))?.day ?? null };
  });
}

/** How dark a day is drawn: 0 for no answer, 4 for a full day. */
export function shade(answers: number): number {
  if (answers === 0) return 0;
  return 1 + [10, 25, 50].filter((limit) => answers >= limit).length;
}

export function addDays(day: string, count: number): string {
  const date = parseDay(day);
  date.setDate(date.getDate() + count);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
