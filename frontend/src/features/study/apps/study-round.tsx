import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { Skeleton } from '@/components/states';
import type { Plan } from '@/features/study/engine/facts';
import { portalCourier } from '@/features/study/engine/portal';
import type { AppName } from '@/features/study/engine/round';
import { StudySession } from '@/features/study/engine/session';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';
import { Announcer } from './shared/announcer';
import type { CardProps } from './shared/card-props';
import { EarlierRefusals } from './shared/earlier-refusals';
import { Refusals } from './shared/refusals';
import { stopSound } from './shared/sound';
import { StudyFrame } from './shared/study-frame';
import { Summary } from './shared/summary';

/** Each app loads by itself: who types does not wait for the sentence builder. */
const CARDS: Record<AppName, ComponentType<CardProps>> = {
  flashcards: lazy(async () => ({ default: (await import('./flashcards')).Flashcards })),
  'multiple-choice': lazy(async () => ({ default: (await import('./multiple-choice')).MultipleChoice })),
  typing: lazy(async () => ({ default: (await import('./typing')).Typing })),
  listening: lazy(async () => ({ default: (await import('./listening')).Listening })),
  articles: lazy(async () => ({ default: (await import('./articles')).Articles })),
  'sentence-builder': lazy(async () => ({ default: (await import('./sentence-builder')).SentenceBuilder })),
};

/** What the pages show of a learner's answers. */
const CHANGED_BY_ANSWERS = ['words', 'groups', 'sessions', 'dashboard', 'queue'];

interface StudyRoundProps {
  sessionId: number;
  plan: Plan;
  onLeave: () => void;
  onStudyMore: () => void;
}

/** A round of a study app, from its first card to its summary. */
export function StudyRound({ sessionId, plan, onLeave, onStudyMore }: StudyRoundProps) {
  const session = useStudySession(sessionId, plan);
  const text = useText(studyAppTexts);
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const [undoneTurn, setUndoneTurn] = useState<number | null>(null);
  const { turn, unsent } = snapshot;
  useFreshPages(turn === null && unsent === 0);
  const undo = () => {
    if (!snapshot.canUndo) return;
    session.undo();
    setUndoneTurn(session.getSnapshot().turn?.number ?? null);
  };
  const refusals = (
    <>
      <EarlierRefusals sessionId={sessionId} />
      <Refusals
        refusals={snapshot.refusals}
        problem={snapshot.problem}
        onRetry={() => session.retryRefused()}
        onDiscard={() => session.discardRefused()}
      />
    </>
  );
  if (!turn) {
    return (
      <>
        {refusals}
        <Summary {...snapshot} onStudyMore={onStudyMore} />
      </>
    );
  }
  const Card = CARDS[plan.app];
  return (
    <StudyFrame plan={plan} snapshot={snapshot} onUndo={undo} onLeave={onLeave}>
      {refusals}
      <Announcer turn={turn} wasUndone={undoneTurn === turn.number} />
      <Suspense fallback={<Skeleton label={text.loading} className="h-80" />}>
        <Card
          key={turn.number}
          turn={turn}
          words={plan.words}
          sessionId={sessionId}
          left={snapshot.total - snapshot.done}
          onAnswer={(correct, answer) => session.answer(correct, answer)}
          onNext={() => session.proceed()}
          onUndo={undo}
        />
      </Suspense>
    </StudyFrame>
  );
}

function useStudySession(sessionId: number, plan: Plan): StudySession {
  const [session] = useState(() => {
    const courier = portalCourier();
    return new StudySession(plan, courier.facts(sessionId), courier.sender(sessionId));
  });
  useEffect(() => {
    const close = session.open(window);
    return () => {
      close();
      stopSound();
    };
  }, [session]);
  return session;
}

/** Let the other pages load anew what the answers changed: when all are sent, and when the learner leaves. */
function useFreshPages(isDone: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    const invalidate = () => {
      for (const key of CHANGED_BY_ANSWERS)
        void client.invalidateQueries({ queryKey: [key], refetchType: 'none' });
    };
    if (isDone) invalidate();
    return invalidate;
  }, [client, isDone]);
}
