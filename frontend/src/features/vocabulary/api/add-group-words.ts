import { answer, api } from '@/lib/api';

export function addGroupWords(groupId: number, wordIds: number[]) {
  return answer(
    api.POST('/api/groups/{group_id}/words', {
      params: { path: { group_id: groupId } },
      body: { word_ids: wordIds },
    }),
  );
}
