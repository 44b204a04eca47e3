import { useQuery } from '@tanstack/react-query';
import { Summary } from '@/features/study/apps/shared/summary';
import { answer, api, type Schemas } from '@/lib/api';

interface FinishedRoundProps {
  session: Schemas['SessionRead'];
  onStudyMore: () => void;
}

/** A session that was finished earlier, as the server remembers it. */
export function FinishedRound({ session, onStudyMore }: FinishedRoundProps) {
  const { data: words = [] } = useQuery({
    queryKey: ['sessions', session.id, 'words'],
    queryFn: async () => {
      const params = { path: { session_id: session.id } };
      return (await answer(api.GET('/api/study_sessions/{session_id}/words', { params }))).items;
    },
  });
  return (
    <Summary
      right={session.correct_count}
      wrong={session.wrong_count}
      again={words.filter(({ wrong_count }) => wrong_count > 0)}
      unsent={0}
      onStudyMore={onStudyMore}
    />
  );
}
