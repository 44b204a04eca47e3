import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useWordSchedule(wordId: number) {
  return useQuery({
    queryKey: ['words', wordId, 'schedule'],
    queryFn: async () =>
      (await answer(api.GET('/api/words/{word_id}/schedule', { params: { path: { word_id: wordId } } }))).schedule,
  });
}
