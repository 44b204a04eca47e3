import { answer, api } from '@/lib/api';

export function moveGroupWords(groupId: number, toGroupId: number, wordIds: number[]) {
  return answer(
    api.POST('/api/groups/{group_id}/words/move', {
      params: { path: { group_id: groupId } },
      body: { word_ids: wordIds, to_group_id: toGroupId },
    }),
  );
}
