import { useEffect } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { NotFoundPage } from '@/app/layout/not-found-page';
import { RoundPage } from '@/app/pages/study/round-page';
import { useLaunch } from '@/app/pages/study/use-launch';
import { ErrorState, Skeleton } from '@/components/states';
import { isApp, type AppName } from '@/features/study/engine/round';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';

/** A study app: /study/typing?session_id=12, or without a session to begin one (?group_id=3). */
export function StudyPage() {
  const { app } = useParams();
  const [query] = useSearchParams();
  if (!isApp(app)) return <NotFoundPage />;
  const sessionId = positive(query.get('session_id'));
  if (sessionId === null) return <BeginSession app={app} groupId={positive(query.get('group_id'))} />;
  return <RoundPage key={sessionId} app={app} sessionId={sessionId} />;
}

/** An address without a session, from a bookmark say: launch the app as the launchpad would. */
function BeginSession({ app, groupId }: { app: AppName; groupId: number | null }) {
  const text = useText(studyAppTexts);
  const navigate = useNavigate();
  const { launch, error, reset } = useLaunch(app);
  useEffect(() => {
    if (!error) launch(groupId, (path) => void navigate(path, { replace: true }));
  }, [launch, groupId, navigate, error]);
  if (error) return <ErrorState error={error} onRetry={reset} />;
  return <Skeleton label={text.loading} className="mx-auto h-96 max-w-2xl" />;
}

function positive(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null;
}
