import { PageHeader } from '@/components/page-header';

export function GroupPage() {
  return <PageHeader title="Group" />;
}
