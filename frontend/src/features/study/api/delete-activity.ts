import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useDeleteActivity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (activityId: number) =>
      answer(api.DELETE('/api/study_activities/{activity_id}', { params: { path: { activity_id: activityId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['activities'] }),
  });
}
