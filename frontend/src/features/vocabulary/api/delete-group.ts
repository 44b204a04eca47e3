import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api } from '@/lib/api';

export function useDeleteGroup() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: (groupId: number) =>
      answer(api.DELETE('/api/groups/{group_id}', { params: { path: { group_id: groupId } } })),
    onSuccess: changed,
  });
}
