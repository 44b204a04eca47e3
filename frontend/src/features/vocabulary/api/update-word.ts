import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api, type Schemas } from '@/lib/api';

export interface WordChange {
  id: number;
  change: Schemas['WordPatch'];
}

export function useUpdateWord() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: ({ id, change }: WordChange) =>
      answer(api.PATCH('/api/words/{word_id}', { params: { path: { word_id: id } }, body: change })),
    onSuccess: changed,
  });
}
