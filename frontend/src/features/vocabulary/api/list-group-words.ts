import { answer, api } from '@/lib/api';

/** Which of these words the group has already. */
export async function findWordsOfGroup(groupId: number, wordIds: number[]): Promise<number[]> {
  const wanted = new Set(wordIds);
  const found: number[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { items, pagination } = await answer(
      api.GET('/api/groups/{group_id}/words', { params: { path: { group_id: groupId }, query: { page } } }),
    );
    found.push(...items.map(({ id }) => id).filter((id) => wanted.has(id)));
    pages = pagination.total_pages;
  }
  return found;
}
