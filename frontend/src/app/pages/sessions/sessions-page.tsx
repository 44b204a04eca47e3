import { ListChecks } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { useSessions } from '@/features/study/api/list-sessions';
import { SessionList } from '@/features/study/components/session-list';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

export function SessionsPage() {
  const text = useText(studyTexts);
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useSessions(Math.max(1, Number(params.get('page')) || 1));
  return (
    <>
      <PageHeader title={text.sessions} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton label={text.loadingSessions} className="h-[36rem]" />
      ) : data.items.length === 0 ? (
        <EmptyState
          icon={<ListChecks size={26} />}
          title={text.noSessions}
          action={
            <ButtonLink tone="primary" to="/launchpad">
              {text.toLaunchpad}
            </ButtonLink>
          }
        >
          {text.noSessionsDetail}
        </EmptyState>
      ) : (
        <>
          <SessionList sessions={data.items} />
          <Pagination
            pagination={data.pagination}
            onPage={(page) => {
              setParams({ page: String(page) });
            }}
          />
        </>
      )}
    </>
  );
}
