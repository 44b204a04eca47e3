import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type Session = Schemas['SessionRead'];

export function useSessions(page: number) {
  return useQuery({
    queryKey: ['sessions', 'list', page],
    queryFn: () => answer(api.GET('/api/study_sessions', { params: { query: { page } } })),
    placeholderData: keepPreviousData,
  });
}
