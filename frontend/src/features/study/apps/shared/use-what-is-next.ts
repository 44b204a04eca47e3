import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

/** What is left of today, and the next day that brings words back; asked once all answers are sent. */
export function useWhatIsNext(isSent: boolean) {
  return useQuery({
    queryKey: ['queue', 'next'],
    queryFn: async () => {
      const [queue, forecast] = await Promise.all([
        answer(api.GET('/api/study/queue', { params: { query: { limit: 1 } } })),
        answer(api.GET('/api/dashboard/forecast', { params: { query: { days: 31 } } })),
      ]);
      const next = forecast.items.find(({ day, due_count }) => day > queue.day && due_count > 0);
      return { due: queue.due_count, fresh: queue.new_count, next: next ?? null };
    },
    enabled: isSent,
    staleTime: 0,
  });
}
