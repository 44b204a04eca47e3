import { useMutation } from '@tanstack/react-query';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { answer, api } from '@/lib/api';

export function useCreateGroup() {
  const changed = useVocabularyChanged();
  return useMutation({
    mutationFn: (name: string) => answer(api.POST('/api/groups', { body: { name } })),
    onSuccess: changed,
  });
}
