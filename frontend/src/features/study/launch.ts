import { useNavigate } from 'react-router';
import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useLaunchActivity } from '@/features/study/api/launch-activity';
import type { Activity } from '@/features/study/api/list-activities';

/** The address of a session of a built-in app that is still open. */
export function sessionAddress(activity: Activity, sessionId: number, groupId: number | null): string {
  const query = new URLSearchParams({ session_id: String(sessionId) });
  if (groupId !== null) query.set('group_id', String(groupId));
  return `${activity.launch_url}?${query.toString()}`;
}

/** Open a session and go there: a built-in app within this page, an outside one in a tab of its own. */
export function useLaunch() {
  const navigate = useNavigate();
  const toast = useToast();
  const words = useProblemWords();
  const { mutate, isPending } = useLaunchActivity();
  const launch = (activity: Activity, groupId: number | null) => {
    mutate(
      { study_activity_id: activity.id, group_id: groupId },
      {
        onSuccess: ({ launch_url }) => {
          if (activity.is_builtin) void navigate(launch_url.split('#')[0] ?? launch_url);
          else window.open(launch_url, '_blank', 'noopener');
        },
        onError: (error) => {
          toast.show({ message: words(error).detail, tone: 'error' });
        },
      },
    );
  };
  return { launch, isPending };
}
