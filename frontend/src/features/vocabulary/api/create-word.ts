import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api, type Schemas } from '@/lib/api';

export type NewWord = Pick<Schemas['WordCreate'], 'german' | 'english'> & Partial<Schemas['WordCreate']>;

export function useCreateWord() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: (word: NewWord) => answer(api.POST('/api/words', { body: word })),
    onSuccess: changed,
  });
}
