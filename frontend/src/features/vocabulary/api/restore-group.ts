import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api } from '@/lib/api';

export function useRestoreGroup() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: (groupId: number) =>
      answer(api.POST('/api/groups/{group_id}/restore', { params: { path: { group_id: groupId } } })),
    onSuccess: changed,
  });
}
