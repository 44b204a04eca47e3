import { Check, X } from 'lucide-react';
import { useMemo } from 'react';
import { Card } from '@/components/card';
import { GermanWord } from '@/components/german-word';
import { Skeleton } from '@/components/states';
import { cardSeed, seeded, shuffled } from '@/features/study/engine/random';
import type { StudyWord } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { CardProps } from './shared/card-props';
import { ChoiceButton } from './shared/choice-button';
import { Feedback } from './shared/feedback';
import { Prompt } from './shared/prompt';
import { useDistractors, type Choice } from './shared/use-distractors';

type Direction = 'english' | 'german';

/** Pick the translation among words that could well be it; the direction changes from card to card. */
export function MultipleChoice(props: CardProps) {
  const { turn, words, sessionId, onAnswer } = props;
  const text = useText(studyAppTexts);
  const { word, seen, given } = turn;
  const asked = directionOf(words, turn);
  const distractors = useDistractors(word, words);
  const choices = useMemo(
    () => distractors && mix(word, distractors, asked, cardSeed(sessionId, word.id, seen)),
    [word, distractors, asked, sessionId, seen],
  );
  const choose = (choice: Choice) => onAnswer(choice.id === word.id, label(choice, asked));
  useShortcuts(
    (choices ?? []).map((choice, at) => ({
      keys: String(at + 1),
      label: text.choice(at + 1),
      run: (event) => {
        if (!event.repeat) choose(choice);
      },
    })),
  );
  return (
    <div className="space-y-4">
      <Card className="space-y-7">
        <Prompt task={asked === 'english' ? text.choiceToEnglish : text.choiceToGerman} focus={!given}>
          {asked === 'english' ? <GermanWord word={word} /> : <span lang="en">{word.english}</span>}
        </Prompt>
        {choices ? (
          <ol className="grid gap-3 sm:grid-cols-2">
            {choices.map((choice, at) => (
              <li key={choice.id} className="grid">
                <Option {...{ choice, at, asked, given }} word={word} onChoose={() => choose(choice)} />
              </li>
            ))}
          </ol>
        ) : (
          <Skeleton label={text.choiceLoading} className="h-[16.25rem] sm:h-31" />
        )}
      </Card>
      {given && <Feedback {...props} judgement={given.correct ? 'right' : 'wrong'} />}
    </div>
  );
}

interface OptionProps {
  choice: Choice;
  at: number;
  asked: Direction;
  word: StudyWord;
  given: CardProps['turn']['given'];
  onChoose: () => void;
}

function Option({ choice, at, asked, word, given, onChoose }: OptionProps) {
  const text = useText(studyAppTexts);
  const isAnswer = choice.id === word.id;
  const isChosen = given?.answer === label(choice, asked);
  const mark = given && (isAnswer ? 'right' : isChosen ? 'wrong' : null);
  return (
    <ChoiceButton
      keys={String(at + 1)}
      disabled={given !== null}
      onClick={onChoose}
      className={mark ? MARKS[mark].className : undefined}
      icon={mark ? MARKS[mark].icon : undefined}
    >
      {asked === 'english' ? <span lang="en">{choice.english}</span> : <GermanWord word={choice} />}
      {mark && <span className="sr-only"> ({isAnswer ? text.theAnswer : text.yourChoice})</span>}
    </ChoiceButton>
  );
}

const MARKS = {
  right: { className: 'border-correct bg-correct-soft text-correct', icon: <Check size={20} /> },
  wrong: { className: 'border-wrong bg-wrong-soft text-wrong', icon: <X size={20} /> },
};

/** By its place in the round and how often it was asked, so that a reload asks the same. */
function directionOf(words: readonly StudyWord[], { word, seen }: CardProps['turn']): Direction {
  const place = words.findIndex(({ id }) => id === word.id);
  return (place + seen) % 2 === 0 ? 'english' : 'german';
}

function label(choice: Choice, asked: Direction): string {
  return asked === 'english' ? choice.english : choice.german;
}

/** Two choices never read the same. */
function mix(word: StudyWord, distractors: readonly Choice[], asked: Direction, seed: number): Choice[] {
  const byLabel = new Map<string, Choice>([[label(word, asked), word]]);
  for (const choice of distractors) {
    if (byLabel.size < 4 && !byLabel.has(label(choice, asked))) byLabel.set(label(choice, asked), choice);
  }
  return shuffled([...byLabel.values()], seeded(seed));
}
