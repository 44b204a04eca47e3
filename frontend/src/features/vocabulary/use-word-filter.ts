import { useSearchParams } from 'react-router';
import type { WordFilter, WordSort } from '@/features/vocabulary/api/list-words';

const SORTS: WordSort[] = ['german', 'english', 'correct_count', 'wrong_count'];

/** The list's filter stands in the address, so that "back" and a bookmark find the same words. */
export function useWordFilter(fixedGroupId?: number) {
  const [params, setParams] = useSearchParams();
  const sort = params.get('sort') as WordSort;
  const filter: WordFilter = {
    page: Math.max(1, Number(params.get('page')) || 1),
    q: params.get('q') ?? undefined,
    group_id: fixedGroupId ?? (Number(params.get('group')) || undefined),
    sort_by: SORTS.includes(sort) ? sort : 'german',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
  };
  const change = (changes: Partial<Record<'q' | 'group' | 'sort' | 'order' | 'page', string>>) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (!('page' in changes)) next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return { filter, change };
}
