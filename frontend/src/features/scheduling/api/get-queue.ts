import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

/** How much there is to do today; the words themselves are fetched by the study apps. */
export function useQueueCounts() {
  return useQuery({
    queryKey: ['queue', 'counts'],
    queryFn: () => answer(api.GET('/api/study/queue', { params: { query: { limit: 1 } } })),
  });
}
