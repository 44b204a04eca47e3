import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { StudyWord } from '@/features/study/engine/words';
import { answer, api } from '@/lib/api';
import { readParts } from '@/lib/words';

export type Choice = Pick<StudyWord, 'id' | 'german' | 'english' | 'parts'>;

const COUNT = 3;

const distractorsQuery = (wordId: number) =>
  queryOptions({
    queryKey: ['words', wordId, 'distractors'],
    queryFn: async (): Promise<Choice[]> => {
      const params = { path: { word_id: wordId }, query: { count: COUNT } };
      return (await answer(api.GET('/api/words/{word_id}/distractors', { params }))).items;
    },
    staleTime: Infinity, // other choices while somebody reads them would be a trap
    retry: false,
  });

/**
 * Words to choose from; null while they load. Those of the whole round are fetched ahead, so that it
 * goes on without a connection; what could not be fetched is taken from the round itself.
 */
export function useDistractors(word: StudyWord, round: readonly StudyWord[]): Choice[] | null {
  const client = useQueryClient();
  useEffect(() => {
    for (const { id } of round) void client.prefetchQuery(distractorsQuery(id));
  }, [client, round]);
  const { data, isError } = useQuery(distractorsQuery(word.id));
  if (isError || data?.length === 0) return fromRound(word, round);
  return data ?? null;
}

function fromRound(word: StudyWord, round: readonly StudyWord[]): Choice[] {
  const pos = readParts(word)?.pos;
  const isAlike = (other: StudyWord) => Number(readParts(other)?.pos === pos);
  return round.filter(({ id }) => id !== word.id).sort((a, b) => isAlike(b) - isAlike(a));
}
