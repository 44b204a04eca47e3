import { PageHeader } from '@/components/page-header';

export function LaunchpadPage() {
  return <PageHeader title="Launchpad" />;
}
