import { PageHeader } from '@/components/page-header';

export function SessionPage() {
  return <PageHeader title="Session" />;
}
