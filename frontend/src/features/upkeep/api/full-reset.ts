import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useFullReset() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => answer(api.POST('/api/full_reset')),
    onSuccess: () => client.invalidateQueries(),
  });
}
