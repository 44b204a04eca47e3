import { useCallback, useRef } from 'react';
import { useActivities } from '@/features/study/api/list-activities';
import { useLaunchActivity } from '@/features/study/api/launch-activity';
import type { AppName } from '@/features/study/engine/round';

/** Begins a new session of a built-in app. `launch` does nothing while one is beginning. */
export function useLaunch(app: AppName) {
  const activities = useActivities();
  const { mutate, error, reset } = useLaunchActivity();
  const isLaunching = useRef(false);
  const activityId = activities.data?.find(({ launch_url }) => launch_url === `/study/${app}`)?.id;
  const launch = useCallback(
    (groupId: number | null, onLaunched: (path: string) => void) => {
      if (activityId === undefined || isLaunching.current) return;
      isLaunching.current = true;
      mutate(
        { group_id: groupId, study_activity_id: activityId },
        {
          onSuccess: ({ launch_url }) => onLaunched(launch_url.split('#')[0] ?? launch_url),
          onSettled: () => {
            isLaunching.current = false;
          },
        },
      );
    },
    [activityId, mutate],
  );
  return { launch, error: activities.error ?? error, reset };
}
