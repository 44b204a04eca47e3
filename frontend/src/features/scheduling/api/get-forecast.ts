import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type ForecastDay = Schemas['ForecastDay'];

export function useForecast() {
  return useQuery({
    queryKey: ['dashboard', 'forecast'],
    queryFn: async () =>
      (await answer(api.GET('/api/dashboard/forecast', { params: { query: { days: 30 } } }))).items,
  });
}
