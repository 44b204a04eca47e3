import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type WordDetail = Schemas['WordDetail'];

export function useWord(wordId: number) {
  return useQuery({
    queryKey: ['words', wordId],
    queryFn: () => answer(api.GET('/api/words/{word_id}', { params: { path: { word_id: wordId } } })),
  });
}
