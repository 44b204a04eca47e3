import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/badge';
import { ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { useLastStudySession } from '@/features/progress/api/get-last-study-session';
import { progressTexts } from '@/features/progress/texts';
import type { Schemas } from '@/lib/api';
import { formatMoment } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export type LastSession = Schemas['LastStudySession'];

interface LastSessionCardProps {
  /** The activity's name in the learner's language. */
  nameOf: (session: LastSession) => string;
  /** Continues the session or starts another like it. */
  action: (session: LastSession) => ReactNode;
}

export function LastSessionCard({ nameOf, action }: LastSessionCardProps) {
  const text = useText(progressTexts);
  const { data, error, refetch } = useLastStudySession();
  return (
    <Card title={text.continueTitle} className="flex flex-col">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Skeleton label={text.loadingLast} className="min-h-58 sm:min-h-32 flex-1" />
      ) : data === null ? (
        <EmptyState title={text.noSession} className="min-h-58 flex-1 justify-center py-0! sm:min-h-32">
          {text.noSessionDetail}
        </EmptyState>
      ) : (
        <SessionSummary session={data} name={nameOf(data)} action={action(data)} />
      )}
    </Card>
  );
}

function SessionSummary({ session, name, action }: { session: LastSession; name: string; action: ReactNode }) {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  return (
    <div className="flex min-h-58 sm:min-h-32 flex-1 flex-col justify-between gap-5">
      <div>
        <p className="flex flex-wrap items-center gap-2 text-xl font-semibold">
          {name}
          {!session.is_finished && <Badge tone="accent">{text.open}</Badge>}
        </p>
        <p className="text-ink-soft mt-1 text-sm">
          {session.group_id === null ? text.allWords : session.group_name} · {text.answers(session.review_items_count)}
          <br />
          {formatMoment(session.created_at, language)}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {action}
        <ButtonLink to={`/sessions/${session.id}`} tone="quiet">
          <History aria-hidden size={16} />
          {text.look}
        </ButtonLink>
      </div>
    </div>
  );
}
