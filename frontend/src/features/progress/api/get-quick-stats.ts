import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useQuickStats() {
  return useQuery({
    queryKey: ['dashboard', 'quick-stats'],
    queryFn: () => answer(api.GET('/api/dashboard/quick-stats')),
  });
}
