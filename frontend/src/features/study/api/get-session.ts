import { useQuery } from '@tanstack/react-query';
import { answer, api } from '@/lib/api';

export function useSession(sessionId: number) {
  return useQuery({
    queryKey: ['sessions', sessionId],
    queryFn: () =>
      answer(api.GET('/api/study_sessions/{session_id}', { params: { path: { session_id: sessionId } } })),
  });
}
