import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useStudyProgress() {
  return useQuery({
    queryKey: ['dashboard', 'study_progress'],
    queryFn: () => answer(api.GET('/api/dashboard/study_progress')),
  });
}
