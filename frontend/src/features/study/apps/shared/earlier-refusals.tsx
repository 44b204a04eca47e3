import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { portalCourier } from '@/features/study/engine/portal';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';

/** Answers of earlier sessions that the server would not keep: nothing is dropped unseen. */
export function EarlierRefusals({ sessionId }: { sessionId: number }) {
  const text = useText(studyAppTexts);
  const courier = portalCourier();
  const [refused, setRefused] = useState(() => courier.refusedSessions(sessionId));
  const look = () => setRefused(courier.refusedSessions(sessionId));
  useEffect(() => {
    const closers = refused.map((each) => courier.sender(each.sessionId).subscribe(look));
    return () => closers.forEach((close) => close());
  });
  if (refused.length === 0) return null;
  const answers = refused.flatMap((each) => each.answers);
  const details = new Set(answers.map(({ fate }) => (fate?.kind === 'refused' ? fate.detail : '')));
  const each = (act: (id: number) => Promise<void>) => () => {
    void Promise.all(refused.map((session) => act(session.sessionId))).then(look);
  };
  return (
    <div role="alert" className="bg-wrong-soft mx-auto mb-5 max-w-2xl rounded-2xl px-5 py-4">
      <p className="text-wrong font-semibold">{text.refusedEarlier(answers.length)}</p>
      <p className="mt-1 text-sm">{[...details].join(' ')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button className="h-11!" onClick={each((id) => courier.retryRefused(id))}>
          {text.sendAgain}
        </Button>
        <Button className="h-11!" onClick={each((id) => courier.discardRefused(id))}>
          {text.discard}
        </Button>
      </div>
    </div>
  );
}
