import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useGroup(groupId: number) {
  return useQuery({
    queryKey: ['groups', groupId],
    queryFn: () => answer(api.GET('/api/groups/{group_id}', { params: { path: { group_id: groupId } } })),
  });
}
