import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export const quickStatsQuery = queryOptions({
  queryKey: ['dashboard', 'quick-stats'],
  queryFn: () => answer(api.GET('/api/dashboard/quick-stats')),
});

export function useQuickStats() {
  return useQuery(quickStatsQuery);
}
