import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type CalendarDay = Schemas['CalendarDay'];

/** Half a year of days, in whole weeks. */
const DAYS = 26 * 7;

export function useCalendar() {
  return useQuery({
    queryKey: ['dashboard', 'calendar'],
    queryFn: async () =>
      (await answer(api.GET('/api/dashboard/calendar', { params: { query: { days: DAYS } } }))).items,
  });
}
