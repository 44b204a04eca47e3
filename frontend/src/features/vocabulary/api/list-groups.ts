import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type Group = Schemas['GroupRead'];

/** All groups: there are few of them, and every chooser needs them all. */
export const listGroupsQuery = queryOptions({
  queryKey: ['groups', 'list'],
  queryFn: async () => {
    const groups: Group[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const { items, pagination } = await answer(api.GET('/api/groups', { params: { query: { page } } }));
      groups.push(...items);
      pages = pagination.total_pages;
    }
    return groups;
  },
});

export function useGroups() {
  return useQuery(listGroupsQuery);
}
