import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api } from '@/lib/api';

export function useDeleteWords() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: (wordIds: number[]) => answer(api.POST('/api/words/bulk/delete', { body: { word_ids: wordIds } })),
    onSuccess: changed,
  });
}
