import { Card } from '@/components/card';
import { Chart } from '@/components/chart';
import { ErrorState, Skeleton } from '@/components/states';
import { useCalendar, type CalendarDay } from '@/features/progress/api/get-calendar';
import { calendarWeeks, shade, type CalendarCell } from '@/features/progress/calendar-weeks';
import { progressTexts } from '@/features/progress/texts';
import { classNames } from '@/lib/class-names';
import { formatMonth, formatShortDay, formatWeekday } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

const HEIGHT = 168;
const TOP = 20;
const PITCH = 20;
const CELL = 17;
const LEFT = 32;
const SHADES = ['fill-sunken', 'fill-accent/25', 'fill-accent/50', 'fill-accent/75', 'fill-accent'];

/** `today` is the learner's day, which changes at the rollover hour and not at midnight. */
export function StudyCalendar({ today }: { today: string }) {
  const text = useText(progressTexts);
  const { data, error, refetch } = useCalendar();
  return (
    <Card title={text.calendar}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <CalendarChart days={data} today={today} />
      ) : (
        <Skeleton label={text.loadingCalendar} className="h-[196px]" />
      )}
    </Card>
  );
}

function CalendarChart({ days, today }: { days: CalendarDay[]; today: string }) {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  const answers = days.reduce((sum, day) => sum + day.correct_count + day.wrong_count, 0);
  return (
    <Chart
      label={text.calendarLabel(days.length, answers)}
      height={HEIGHT}
      draw={(width) => <Weeks days={days} today={today} count={Math.min(26, Math.floor((width - LEFT) / PITCH))} />}
      columns={[text.day, text.right, text.wrong]}
      rows={days.toReversed().map((day) => [formatShortDay(day.day, language), day.correct_count, day.wrong_count])}
      legend={days.length === 0 ? <span>{text.calendarEmpty}</span> : <Legend />}
    />
  );
}

function Weeks({ days, today, count }: { days: CalendarDay[]; today: string; count: number }) {
  const { language } = usePreferences();
  const weeks = calendarWeeks(days, today, count);
  const weekdays = weeks[0]?.cells ?? [];
  return (
    <g className="text-ink-soft fill-current text-[11px]">
      {weekdays.map(({ day }, row) =>
        row % 2 === 0 ? (
          <text key={day} x={0} y={TOP + row * PITCH + 13}>
            {formatWeekday(day, language)}
          </text>
        ) : null,
      )}
      {weeks.map(({ cells, opensMonth }, column) => (
        <g key={cells[0]?.day} transform={`translate(${LEFT + column * PITCH} 0)`}>
          {opensMonth && column < count - 1 && <text y={12}>{formatMonth(opensMonth, language)}</text>}
          {cells.map((cell, row) => (
            <DaySquare key={cell.day} cell={cell} y={TOP + row * PITCH} today={today} />
          ))}
        </g>
      ))}
    </g>
  );
}

function DaySquare({ cell, y, today }: { cell: CalendarCell; y: number; today: string }) {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  if (cell.day > today) return null;
  return (
    <rect
      y={y}
      width={CELL}
      height={CELL}
      rx={4}
      className={classNames(SHADES[shade(cell.answers)], cell.day === today && 'stroke-ink-soft')}
    >
      <title>{`${formatShortDay(cell.day, language)}: ${text.answers(cell.answers)}`}</title>
    </rect>
  );
}

function Legend() {
  const text = useText(progressTexts);
  return (
    <span className="inline-flex items-center gap-1">
      {text.less}
      <svg aria-hidden width={SHADES.length * 14} height={12}>
        {SHADES.map((fill, index) => (
          <rect key={fill} x={index * 14 + 1} width={12} height={12} rx={3} className={fill} />
        ))}
      </svg>
      {text.more}
    </span>
  );
}
