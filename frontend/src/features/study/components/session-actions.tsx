import { Play } from 'lucide-react';
import { Button, ButtonLink } from '@/components/button';
import { useActivities } from '@/features/study/api/list-activities';
import { sessionAddress, useLaunch } from '@/features/study/launch';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

interface SessionActionProps {
  session: { id: number; study_activity_id: number; group_id: number | null; is_finished: boolean };
  tone?: 'primary' | 'secondary';
}

/** Continue a session that is open in a built-in app; of any other start one like it. */
export function SessionAction({ session, tone = 'secondary' }: SessionActionProps) {
  const text = useText(studyTexts);
  const { data: activities } = useActivities();
  const { launch, isPending } = useLaunch();
  const activity = activities?.find(({ id }) => id === session.study_activity_id);
  if (activity?.is_builtin && !session.is_finished) {
    return (
      <ButtonLink tone={tone} to={sessionAddress(activity, session.id, session.group_id)}>
        <Play aria-hidden size={16} />
        {text.continue}
      </ButtonLink>
    );
  }
  return (
    <Button
      tone={tone}
      disabled={!activity || isPending}
      onClick={() => {
        if (activity) launch(activity, session.group_id);
      }}
    >
      <Play aria-hidden size={16} />
      {text.again}
    </Button>
  );
}
