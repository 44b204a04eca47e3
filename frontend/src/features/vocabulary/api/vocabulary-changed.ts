import { useQueryClient } from '@tanstack/react-query';

/** Words and groups show up in lists, in the queue and on the dashboard: ask for all of them anew. */
export function useVocabularyChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['words', 'groups', 'queue', 'dashboard'].map((key) => client.invalidateQueries({ queryKey: [key] })),
    );
}
