import { Card } from '@/components/card';
import { ErrorState, Skeleton } from '@/components/states';
import { Badge } from '@/components/badge';
import { useWordSchedule } from '@/features/scheduling/api/get-word-schedule';
import { schedulingTexts } from '@/features/scheduling/texts';
import type { Schemas } from '@/lib/api';
import { daysBetween, formatDay, formatNumber, formatPercent } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export type Schedule = Schemas['WordSchedule'];

interface ScheduleCardProps {
  wordId: number;
  /** The learner's day. */
  today: string;
  /** The share of words that the learner wants to know when they come back. */
  retention: number;
}

export function ScheduleCard({ wordId, today, retention }: ScheduleCardProps) {
  const text = useText(schedulingTexts);
  const { data, error, refetch } = useWordSchedule(wordId);
  return (
    <Card title={text.why} aside={data && <DueBadge schedule={data} today={today} />}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton label={text.loadingSchedule} className="h-44" />
      ) : data === null ? (
        <p className="text-ink-soft text-sm">{text.notMet}</p>
      ) : (
        <Explanation schedule={data} retention={retention} />
      )}
    </Card>
  );
}

function DueBadge({ schedule, today }: { schedule: Schedule; today: string }) {
  const text = useText(schedulingTexts);
  const days = daysBetween(today, schedule.due_day);
  if (days > 0) return <Badge>{text.dueIn(days)}</Badge>;
  return <Badge tone="accent">{days === 0 ? text.dueToday : text.overdue(-days)}</Badge>;
}

function Explanation({ schedule, retention }: { schedule: Schedule; retention: number }) {
  const text = useText(schedulingTexts);
  const { language } = usePreferences();
  const day = (name: string) => formatDay(name, language);
  const sentences = [
    `${text.met(day(schedule.first_day))}${text.answered(day(schedule.last_day))}`,
    text.lapses(schedule.lapses),
    text.rightNow(formatPercent(schedule.recall, language)),
    text.comesBack(day(schedule.due_day), formatPercent(retention, language)),
    schedule.difficulty >= 7.5 && text.hard,
    schedule.difficulty <= 3.5 && text.easy,
  ].filter(Boolean);
  return (
    <>
      <p className="text-pretty">{sentences.join(' ')}</p>
      <dl className="mt-4 grid gap-2 text-sm sm:grid-cols-3">
        <Fact name={text.chance} value={formatPercent(schedule.recall, language)} />
        <Fact name={text.strength} value={text.days(formatNumber(Math.max(1, Math.round(schedule.stability)), language))} />
        <Fact name={text.difficulty} value={`${formatNumber(schedule.difficulty, language, 1)} / 10`} />
      </dl>
      {schedule.is_leech && <LeechAdvice />}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="bg-sunken flex justify-between gap-1 rounded-xl p-3 sm:flex-col">
      <dt className="text-ink-soft text-xs leading-5">{name}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function LeechAdvice() {
  const text = useText(schedulingTexts);
  return (
    <p className="bg-warn-soft text-warn mt-4 rounded-xl p-4 text-sm">
      <strong className="font-semibold">{text.leech}.</strong> {text.leechAdvice}
    </p>
  );
}
