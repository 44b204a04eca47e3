import { useQuery } from '@tanstack/react-query';
import { quickStatsQuery } from '@/features/progress/api/get-quick-stats';
import { answer, api } from '@/lib/api';

/**
 * The newest session, or null when there is none yet: asked only when there is one, because a browser writes every
 * 404 into its console as an error.
 */
export function useLastStudySession() {
  return useQuery({
    queryKey: ['dashboard', 'last_study_session'],
    queryFn: async ({ client }) => {
      const { total_study_sessions } = await client.fetchQuery(quickStatsQuery);
      return total_study_sessions > 0 ? answer(api.GET('/api/dashboard/last_study_session')) : null;
    },
  });
}
