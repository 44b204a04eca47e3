import { useParams } from 'react-router';
import { BackLink } from '@/components/back-link';
import { Badge } from '@/components/badge';
import { Card } from '@/components/card';
import { PageHeader } from '@/components/page-header';
import { ErrorState, Skeleton } from '@/components/states';
import { useActivityName } from '@/features/study/activity-words';
import { useSession } from '@/features/study/api/get-session';
import type { Session } from '@/features/study/api/list-sessions';
import { ScoreBar } from '@/features/study/components/score-bar';
import { SessionAction } from '@/features/study/components/session-actions';
import { SessionAnswers } from '@/features/study/components/session-answers';
import { studyTexts } from '@/features/study/texts';
import { formatMoment, formatNumber } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export function SessionPage() {
  const text = useText(studyTexts);
  const sessionId = Number(useParams().sessionId);
  const { data: session, error, refetch } = useSession(sessionId);
  return (
    <>
      <BackLink to="/sessions">{text.backToSessions}</BackLink>
      {error ? (
        <>
          <PageHeader title={text.sessions} />
          <ErrorState error={error} onRetry={() => void refetch()} />
        </>
      ) : session ? (
        <SessionView session={session} />
      ) : (
        <Skeleton label={text.loadingSession} className="h-[40rem]" />
      )}
    </>
  );
}

function SessionView({ session }: { session: Session }) {
  const text = useText(studyTexts);
  const { language } = usePreferences();
  const name = useActivityName()(session);
  const minutes = (Date.parse(session.end_time) - Date.parse(session.start_time)) / 60_000;
  return (
    <>
      <PageHeader
        title={text.sessionTitle(name)}
        heading={
          <span className="flex flex-wrap items-center gap-3">
            {name}
            {!session.is_finished && <Badge tone="accent">{text.open}</Badge>}
          </span>
        }
        subtitle={
          <>
            {session.group_id === null ? text.allWords : session.group_name} ·{' '}
            {formatMoment(session.start_time, language)} · {text.minutes(formatNumber(Math.max(1, minutes), language))}
          </>
        }
        actions={<SessionAction session={session} tone="primary" />}
      />
      {session.review_items_count > 0 && (
        <Card className="mb-6">
          <ScoreBar right={session.correct_count} wrong={session.wrong_count} />
        </Card>
      )}
      <SessionAnswers sessionId={session.id} />
    </>
  );
}
