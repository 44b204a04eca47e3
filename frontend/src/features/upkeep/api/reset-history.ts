import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useResetHistory() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/reset_history')),
    onSuccess: () => client.invalidateQueries(),
  });
}
