import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '@/components/card';
import { Pagination } from '@/components/pagination';
import { ErrorState, Skeleton } from '@/components/states';
import { useActivityName } from '@/features/study/activity-words';
import { useWordReviews } from '@/features/study/api/list-word-reviews';
import { AnswerMark } from '@/features/study/components/answer-mark';
import { studyTexts } from '@/features/study/texts';
import { formatMoment } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

/** Every answer that the learner gave to a word, newest first. */
export function AnswerHistory({ wordId }: { wordId: number }) {
  const text = useText(studyTexts);
  const [page, setPage] = useState(1);
  const nameOf = useActivityName();
  const { language } = usePreferences();
  const { data, error, refetch } = useWordReviews(wordId, page);
  return (
    <Card title={text.history}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton label={text.loadingHistory} className="h-40" />
      ) : data.items.length === 0 ? (
        <p className="text-ink-soft text-sm">{text.noHistory}</p>
      ) : (
        <>
          <ol className="divide-line divide-y text-sm">
            {data.items.map((review) => (
              <li key={review.id} className="flex items-center gap-3 py-2">
                <AnswerMark correct={review.correct} />
                <span className="min-w-0 flex-1 break-words">{review.answer}</span>
                <Link
                  to={`/sessions/${review.study_session_id}`}
                  className="text-ink-soft hover:text-ink text-end underline-offset-4 hover:underline"
                >
                  {nameOf(review)}
                  <br />
                  <span className="text-xs">{formatMoment(review.created_at, language)}</span>
                </Link>
              </li>
            ))}
          </ol>
          <Pagination pagination={data.pagination} onPage={setPage} />
        </>
      )}
    </Card>
  );
}
