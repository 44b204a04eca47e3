import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export function useLaunchActivity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (launch: Schemas['Launch']) => answer(api.POST('/api/study_activities', { body: launch })),
    onSuccess: () =>
      Promise.all(['sessions', 'dashboard'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
