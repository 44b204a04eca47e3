import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '@/lib/api';

export type SessionReview = Schemas['SessionReviewRead'];

export function useSessionReviews(sessionId: number, page: number) {
  return useQuery({
    queryKey: ['sessions', sessionId, 'reviews', page],
    queryFn: () =>
      answer(
        api.GET('/api/study_sessions/{session_id}/reviews', {
          params: { path: { session_id: sessionId }, query: { page } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
