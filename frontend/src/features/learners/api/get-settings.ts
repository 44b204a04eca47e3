import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';
import type { Preferences } from '@/lib/preferences';

/** As the server keeps them; the three that the interface follows have their values spelled out. */
export type Settings = Omit<Schemas['LearnerSettings'], keyof Preferences> & Preferences;

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => answer(api.GET('/api/settings')) as Promise<Settings>,
  staleTime: Infinity,
});

export function useSettings() {
  return useQuery(settingsQuery);
}
