import { PageHeader } from '@/components/page-header';

export function WordPage() {
  return <PageHeader title="Word" />;
}
