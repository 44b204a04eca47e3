import { useMutation, useQueryClient } from '@tanstack/react-query';
import { settingsQuery, type Settings } from '@/features/learners/api/get-settings';
import { answer, api, type Schemas } from '@/lib/api';

export type SettingsChange = Partial<Omit<Settings, 'name'>>;

/** Shown at once; put back when the server refuses. */
export function useUpdateSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SettingsChange) =>
      answer(api.PATCH('/api/settings', { body: change as Schemas['LearnerSettingsPatch'] })),
    onMutate: (change) => {
      const before = client.getQueryData(settingsQuery.queryKey);
      if (before) client.setQueryData(settingsQuery.queryKey, { ...before, ...change });
      return { before };
    },
    onError: (_error, _change, context) => {
      client.setQueryData(settingsQuery.queryKey, context?.before);
    },
    onSettled: () =>
      Promise.all(['settings', 'queue', 'dashboard', 'words'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
