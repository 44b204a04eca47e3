import { PageHeader } from '@/components/page-header';

export function WordsPage() {
  return <PageHeader title="Words" />;
}
