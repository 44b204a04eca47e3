import { answer, api } from '@/lib/api';

export function removeGroupWords(groupId: number, wordIds: number[]) {
  return answer(
    api.POST('/api/groups/{group_id}/words/remove', {
      params: { path: { group_id: groupId } },
      body: { word_ids: wordIds },
    }),
  );
}
