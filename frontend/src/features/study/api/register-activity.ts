import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type NewActivity = Pick<Schemas['ActivityWrite'], 'name' | 'launch_url'> & Partial<Schemas['ActivityWrite']>;

export function useRegisterActivity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activity: NewActivity) => answer(api.POST('/api/study_activities/register', { body: activity })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['activities'] }),
  });
}
