import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useWordReviews(wordId: number, page: number) {
  return useQuery({
    queryKey: ['words', wordId, 'reviews', page],
    queryFn: () =>
      answer(
        api.GET('/api/words/{word_id}/reviews', { params: { path: { word_id: wordId }, query: { page } } }),
      ),
    placeholderData: keepPreviousData,
  });
}
