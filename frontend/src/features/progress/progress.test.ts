import { describe, expect, it } from 'vitest';
import { accuracyOverTime } from '@/features/progress/accuracy';
import { addDays, calendarWeeks, shade } from '@/features/progress/calendar-weeks';

const day = (name: string, right: number, wrong: number) => ({ day: name, correct_count: right, wrong_count: wrong });

describe('calendarWeeks', () => {
  it('ends with the week of today and starts each week on Monday', () => {
    const weeks = calendarWeeks([day('2026-11-18', 3, 1)], '2026-11-21', 2);
    expect(weeks.map(({ cells }) => cells[0]?.day)).toEqual(['2026-11-09', '2026-11-16']);
    expect(weeks[1]?.cells[2]).toEqual({ day: '2026-11-18', answers: 4 });
  });

  it('names the week in which a month begins', () => {
    const [week] = calendarWeeks([], '2026-11-01', 1);
    expect(week?.opensMonth).toBe('2026-11-01');
  });

  it('is not moved by the change of the clocks', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
  });
});

describe('shade', () => {
  it('grows with the answers of a day', () => {
    expect([0, 1, 9, 10, 25, 50, 400].map(shade)).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });
});

describe('accuracyOverTime', () => {
  it('counts each answer of the last seven days once', () => {
    const points = accuracyOverTime([day('2026-11-01', 0, 9), day('2026-11-19', 1, 1), day('2026-11-21', 8, 0)], '2026-11-21', 60);
    expect(points.at(-1)).toEqual({ day: '2026-11-21', share: 1, mean: 0.9 });
    expect(points[0]?.mean).toBe(0);
  });

  it('leaves out what lies too far back', () => {
    expect(accuracyOverTime([day('2026-09-01', 1, 0)], '2026-11-21', 60)).toEqual([]);
  });
});
