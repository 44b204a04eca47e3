import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type Activity = Schemas['ActivityRead'];

export function useActivities() {
  return useQuery({
    queryKey: ['activities'],
    queryFn: async () => (await answer(api.GET('/api/study_activities'))).items,
    staleTime: 60_000,
  });
}
