import { PageHeader } from '@/components/page-header';

export function StudyPage() {
  return <PageHeader title="Study" />;
}
