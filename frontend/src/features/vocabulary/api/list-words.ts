import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type Word = Schemas['WordRead'];
export type WordSort = 'german' | 'english' | 'correct_count' | 'wrong_count';

export interface WordFilter {
  page: number;
  q?: string;
  group_id?: number;
  sort_by: WordSort;
  order: 'asc' | 'desc';
}

export const listWordsQuery = (filter: WordFilter) =>
  queryOptions({
    queryKey: ['words', 'list', filter],
    queryFn: ({ signal }) => answer(api.GET('/api/words', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

export function useWords(filter: WordFilter) {
  return useQuery(listWordsQuery(filter));
}
