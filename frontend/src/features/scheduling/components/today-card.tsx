import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { ErrorState, Skeleton } from '@/components/states';
import { useQueueCounts } from '@/features/scheduling/api/get-queue';
import { schedulingTexts } from '@/features/scheduling/texts';
import type { Schemas } from '@/lib/api';
import { formatNumber } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

/** What there is to do today; `actions` start it. */
export function TodayCard({ actions }: { actions: ReactNode }) {
  const text = useText(schedulingTexts);
  const { data, error, refetch } = useQueueCounts();
  return (
    <Card title={text.today} className="flex flex-col">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <div className="flex min-h-58 sm:min-h-32 flex-1 flex-col justify-between gap-5">
          <Counts queue={data} />
          <div className="flex flex-wrap gap-2">{actions}</div>
        </div>
      ) : (
        <Skeleton label={text.loadingToday} className="min-h-58 sm:min-h-32 flex-1" />
      )}
    </Card>
  );
}

function Counts({ queue }: { queue: Schemas['Queue'] }) {
  const text = useText(schedulingTexts);
  const done = queue.reviews_done + queue.new_words_done;
  const notes = [
    queue.due_total > queue.due_count && text.spread(queue.due_total),
    done > 0 && `${text.done(done)}.`,
  ].filter(Boolean);
  if (queue.due_count + queue.new_count === 0) {
    return (
      <div>
        <p className="text-xl font-semibold">{text.allDone}</p>
        <p className="text-ink-soft mt-1 text-sm">{[text.allDoneDetail, ...notes].join(' ')}</p>
      </div>
    );
  }
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <Count value={queue.due_count} unit={text.due(queue.due_count)} />
        <Count value={queue.new_count} unit={text.fresh(queue.new_count)} />
      </p>
      {notes.length > 0 && <p className="text-ink-soft mt-2 text-sm">{notes.join(' ')}</p>}
    </div>
  );
}

function Count({ value, unit }: { value: number; unit: string }) {
  const { language } = usePreferences();
  return (
    <span className="whitespace-nowrap">
      <span className="text-4xl font-bold tracking-tight tabular-nums">{formatNumber(value, language)}</span>{' '}
      <span className="text-ink-soft">{unit}</span>
    </span>
  );
}
