import { Compass } from 'lucide-react';
import { appTexts } from '@/app/texts';
import { ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/states';
import { useText } from '@/lib/texts';

export function NotFoundPage() {
  const text = useText(appTexts);
  return (
    <>
      <PageHeader title={text.notFound} />
      <EmptyState
        icon={<Compass size={26} />}
        title={text.notFoundDetail}
        action={
          <ButtonLink to="/" tone="primary">
            {text.toDashboard}
          </ButtonLink>
        }
      />
    </>
  );
}
