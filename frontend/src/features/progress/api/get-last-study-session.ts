import { useQuery } from '@tanstack/react-query';
import { answer, api, Problem } from '@/lib/api';

/** The newest session, or null when there is none yet. */
export function useLastStudySession() {
  return useQuery({
    queryKey: ['dashboard', 'last_study_session'],
    queryFn: async () => {
      try {
        return await answer(api.GET('/api/dashboard/last_study_session'));
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
}
