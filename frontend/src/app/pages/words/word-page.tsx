import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { BackLink } from '@/components/back-link';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { GermanWord } from '@/components/german-word';
import { PageHeader } from '@/components/page-header';
import { SoundButton } from '@/components/sound-button';
import { ErrorState, Skeleton } from '@/components/states';
import { useSettings } from '@/features/learners/api/get-settings';
import { useQueueCounts } from '@/features/scheduling/api/get-queue';
import { useWordSchedule } from '@/features/scheduling/api/get-word-schedule';
import { ScheduleCard } from '@/features/scheduling/components/schedule-card';
import { useWordReviews } from '@/features/study/api/list-word-reviews';
import { AnswerHistory } from '@/features/study/components/answer-history';
import { useWord, type WordDetail } from '@/features/vocabulary/api/get-word';
import { ExampleCard } from '@/features/vocabulary/components/example-card';
import { FormsCard } from '@/features/vocabulary/components/forms-card';
import { MorphemesCard } from '@/features/vocabulary/components/morphemes';
import { WordDialog } from '@/features/vocabulary/components/word-dialog';
import { WordGroups } from '@/features/vocabulary/components/word-groups';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useBulkActions } from '@/features/vocabulary/use-bulk-actions';
import { localDay } from '@/lib/dates';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import { readParts } from '@/lib/words';

export function WordPage() {
  const text = useText(vocabularyTexts);
  const wordId = Number(useParams().wordId);
  const { data: word, error, refetch } = useWord(wordId);
  // The cards below are as high as what they say: they come together, so that nothing moves.
  const { isFetched: knowsSchedule } = useWordSchedule(wordId);
  const { isFetched: knowsAnswers } = useWordReviews(wordId, 1);
  return (
    <>
      <BackLink to="/words">{text.backToWords}</BackLink>
      {error ? (
        <>
          <PageHeader title={text.words} />
          <ErrorState error={error} onRetry={() => void refetch()} />
        </>
      ) : word && knowsSchedule && knowsAnswers ? (
        <WordView key={word.id} word={word} />
      ) : (
        <Skeleton label={text.loadingWord} className="h-[40rem]" />
      )}
    </>
  );
}

function WordView({ word }: { word: WordDetail }) {
  const { data: settings } = useSettings();
  const { data: queue } = useQueueCounts();
  const morphemes = readParts(word)?.morphemes;
  return (
    <>
      <WordHeader word={word} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <ExampleCard word={word} />
          <FormsCard word={word} />
          {morphemes && <MorphemesCard morphemes={morphemes} />}
          <WordGroups word={word} />
        </div>
        <div className="grid min-w-0 gap-4">
          <ScheduleCard
            wordId={word.id}
            today={queue?.day ?? localDay()}
            retention={settings?.desired_retention ?? 0.9}
          />
          <AnswerHistory wordId={word.id} />
        </div>
      </div>
    </>
  );
}

function WordHeader({ word }: { word: WordDetail }) {
  const text = useText(vocabularyTexts);
  const navigate = useNavigate();
  const actions = useBulkActions();
  const [isEditing, setEditing] = useState(false);
  const edit = () => {
    setEditing(true);
  };
  useShortcuts([{ keys: 'e', label: text.editWord, run: edit }]);
  const remove = () => {
    void navigate('/words');
    void actions.remove([word.id]);
  };
  return (
    <>
      <PageHeader
        title={word.german}
        heading={<GermanWord word={word} className="text-3xl sm:text-4xl" />}
        subtitle={<Subtitle word={word} />}
        actions={
          <>
            <SoundButton
              src={`/api/words/${word.id}/audio`}
              what={text.theWord}
              className="border-line bg-surface size-10! rounded-xl! border"
            />
            <Button onClick={edit}>
              <Pencil aria-hidden size={16} />
              {text.editWord}
            </Button>
            <Button tone="danger" onClick={remove}>
              <Trash2 aria-hidden size={16} />
              {text.delete}
            </Button>
          </>
        }
      />
      {isEditing && (
        <WordDialog
          word={word}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </>
  );
}

function Subtitle({ word }: { word: WordDetail }) {
  const text = useText(vocabularyTexts);
  const level = readParts(word)?.level;
  const { correct_count, wrong_count } = word.stats;
  return (
    <>
      <p lang="en" className="text-lg">
        {word.english}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {level && <Badge tone="accent">{text.level(level)}</Badge>}
        {correct_count + wrong_count > 0 && <Badge>{text.answers(correct_count, wrong_count)}</Badge>}
      </p>
    </>
  );
}
