import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type RecallBin = Schemas['RecallBin'];

export function useRecall() {
  return useQuery({
    queryKey: ['dashboard', 'recall'],
    queryFn: async () => (await answer(api.GET('/api/dashboard/recall'))).items,
  });
}
