import { PageHeader } from '@/components/page-header';

export function GroupsPage() {
  return <PageHeader title="Groups" />;
}
