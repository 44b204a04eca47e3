import { ListX, PartyPopper } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { GermanWord } from '@/components/german-word';
import { Pagination } from '@/components/pagination';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { useSessionReviews, type SessionReview } from '@/features/study/api/list-session-reviews';
import { AnswerMark } from '@/features/study/components/answer-mark';
import { studyTexts } from '@/features/study/texts';
import { formatSeconds } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

/** What was answered in a session, in its order; on request only what was wrong. */
export function SessionAnswers({ sessionId }: { sessionId: number }) {
  const text = useText(studyTexts);
  const [page, setPage] = useState(1);
  const [onlyWrong, setOnlyWrong] = useState(false);
  const { data, error, refetch } = useSessionReviews(sessionId, page);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={text.loadingHistory} className="h-96" />;
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<ListX size={26} />} title={text.noAnswers}>
        {text.noAnswersDetail}
      </EmptyState>
    );
  }
  const shown = data.items.filter(({ correct }) => !onlyWrong || !correct);
  return (
    <>
      <div role="group" aria-label={text.show} className="mb-3 flex gap-2">
        {[false, true].map((wrong) => (
          <Button
            key={String(wrong)}
            size="small"
            tone={wrong === onlyWrong ? 'primary' : 'secondary'}
            aria-pressed={wrong === onlyWrong}
            onClick={() => {
              setOnlyWrong(wrong);
            }}
          >
            {wrong ? text.showWrong : text.showAll}
          </Button>
        ))}
      </div>
      <Card className="p-0! sm:p-0!">
        {shown.length === 0 ? (
          <EmptyState icon={<PartyPopper size={26} />} title={text.allRight} />
        ) : (
          <ol className="divide-line divide-y">
            {shown.map((review) => (
              <AnswerItem key={review.id} review={review} />
            ))}
          </ol>
        )}
      </Card>
      <Pagination pagination={data.pagination} onPage={setPage} />
    </>
  );
}

function AnswerItem({ review }: { review: SessionReview }) {
  const text = useText(studyTexts);
  const { language } = usePreferences();
  return (
    <li className="flex items-center gap-4 px-4 py-3 sm:px-5">
      <AnswerMark correct={review.correct} />
      <div className="min-w-0 flex-1 sm:grid sm:grid-cols-2 sm:items-center sm:gap-4">
        <div className="min-w-0">
          <Link to={`/words/${review.word_id}`} className="font-medium underline-offset-4 hover:underline">
            <GermanWord word={review} />
          </Link>
          <span className="text-ink-soft block text-sm break-words">{review.english}</span>
        </div>
        {review.answer && (
          <p className="mt-1 min-w-0 text-sm break-words sm:mt-0">
            <span className="text-ink-soft">{text.yourAnswer}: </span>
            {review.answer}
          </p>
        )}
      </div>
      {review.elapsed_ms !== null && (
        <span className="text-ink-soft text-sm whitespace-nowrap tabular-nums">
          {formatSeconds(review.elapsed_ms, language)}
        </span>
      )}
    </li>
  );
}
