import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/api';

/** A refusal will not change by asking again; a lost connection may. */
function shouldRetry(failures: number, error: Error): boolean {
  return !(error instanceof Problem && error.status < 500) && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The portal runs on this machine: it can be asked even when the browser believes to be offline.
      queries: { retry: shouldRetry, staleTime: 5_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
