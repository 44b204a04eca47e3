import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api } from '@/lib/api';

export function useUpdateGroup() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: ({ id, name }: { id: number; name: string }) =>
      answer(api.PATCH('/api/groups/{group_id}', { params: { path: { group_id: id } }, body: { name } })),
    onSuccess: changed,
  });
}
