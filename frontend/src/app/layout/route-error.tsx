import { useRouteError } from 'react-router';
import { ErrorState } from '@/components/states';

/** A page that failed: mostly a part of the app that could not be loaded, which a reload fetches again. */
export function RouteError() {
  const error = useRouteError();
  return (
    <ErrorState
      error={error instanceof Error ? error : new Error(String(error))}
      onRetry={() => {
        window.location.reload();
      }}
    />
  );
}
