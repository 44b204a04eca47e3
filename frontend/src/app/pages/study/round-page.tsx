import { useQuery } from '@tanstack/react-query';
import { BookOpenCheck, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FinishedRound } from '@/app/pages/study/finished-round';
import { useLaunch } from '@/app/pages/study/use-launch';
import { Button, ButtonLink } from '@/components/button';
import { PageHeader, usePageTitle } from '@/components/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { StudyRound } from '@/features/study/apps/study-round';
import type { Plan } from '@/features/study/engine/facts';
import { loadRound } from '@/features/study/engine/load-round';
import { portalCourier } from '@/features/study/engine/portal';
import type { AppName } from '@/features/study/engine/round';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';

/** One session: goes on where it was left, or begins with what is due. */
export function RoundPage({ app, sessionId }: { app: AppName; sessionId: number }) {
  const text = useText(studyAppTexts);
  usePageTitle(text.apps[app]);
  const [ahead, setAhead] = useState<Plan | null>(null);
  const navigate = useNavigate();
  const { launch } = useLaunch(app);
  const {
    data: round,
    error,
    refetch,
  } = useQuery({
    queryKey: ['study', app, sessionId],
    queryFn: () => loadRound(app, portalCourier().facts(sessionId)),
    staleTime: Infinity,
    gcTime: 0, // whoever comes back goes on from the answers, not from how it began
  });
  if (error) {
    return (
      <>
        <PageHeader title={text.apps[app]} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!round) return <Skeleton label={text.loading} className="mx-auto h-96 max-w-2xl" />;
  const studyMore = (groupId: number | null) => launch(groupId, (path) => void navigate(path));
  if (round.kind === 'nothing') return <NothingSuits app={app} />;
  if (round.kind === 'finished') {
    return <FinishedRound session={round.session} onStudyMore={() => studyMore(round.session.group_id)} />;
  }
  const plan = round.kind === 'ready' ? round.plan : ahead;
  if (!plan) return <NothingDue plan={round.plan} onAhead={() => setAhead(round.plan)} />;
  return (
    <StudyRound
      sessionId={sessionId}
      plan={plan}
      onLeave={() => void navigate('/')}
      onStudyMore={() => studyMore(plan.groupId)}
    />
  );
}

function NothingDue({ plan, onAhead }: { plan: Plan; onAhead: () => void }) {
  const text = useText(studyAppTexts);
  return (
    <>
      <PageHeader title={text.apps[plan.app]} />
      <EmptyState
        icon={<BookOpenCheck size={26} />}
        title={text.aheadTitle}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button tone="primary" size="large" autoFocus onClick={onAhead}>
              {text.studyAhead}
            </Button>
            <ButtonLink to="/" size="large">
              {text.toDashboard}
            </ButtonLink>
          </div>
        }
      >
        {text.aheadDetail(plan.groupId === null ? text.allWords : plan.groupName)}
      </EmptyState>
    </>
  );
}

function NothingSuits({ app }: { app: AppName }) {
  const text = useText(studyAppTexts);
  const [title, detail] =
    app === 'articles'
      ? [text.nothingNouns, text.nothingNounsDetail]
      : app === 'sentence-builder'
        ? [text.nothingSentences, text.nothingSentencesDetail]
        : [text.nothingWords, text.nothingWordsDetail];
  return (
    <>
      <PageHeader title={text.apps[app]} />
      <EmptyState
        icon={<SearchX size={26} />}
        title={title}
        action={
          <ButtonLink to="/launchpad" size="large" tone="primary">
            {text.chooseOther}
          </ButtonLink>
        }
      >
        {detail}
      </EmptyState>
    </>
  );
}
