import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Kbd } from '@/components/kbd';
import { studyAppTexts } from '@/features/study/apps/texts';
import { usePreferences } from '@/lib/preferences';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { CardProps } from './shared/card-props';
import { ChoiceButton } from './shared/choice-button';
import { Feedback } from './shared/feedback';
import { Prompt } from './shared/prompt';
import { playSound, wordSound } from './shared/sound';
import { WordFacts } from './shared/word-facts';

/** So far a finger must go sideways, in pixels. */
const SWIPE = 80;

/**
 * See the word without its article, remember it with its meaning, turn the card, and say honestly
 * whether you knew it. The learner has then seen the answer, so the next card follows at once.
 */
export function Flashcards(props: CardProps) {
  const { turn } = props;
  const [isTurned, setTurned] = useState(false);
  if (turn.given) return <Feedback {...props} judgement={turn.given.correct ? 'right' : 'wrong'} />;
  return isTurned ? <Back {...props} /> : <Front word={turn.word} onTurn={() => setTurned(true)} />;
}

function Front({ word, onTurn }: { word: CardProps['turn']['word']; onTurn: () => void }) {
  const text = useText(studyAppTexts);
  const turn = (event: KeyboardEvent) => {
    if (!event.repeat) onTurn();
  };
  useShortcuts([
    { keys: ' ', label: text.turn, run: turn },
    { keys: 'Enter', run: turn },
  ]);
  return (
    <Card className="flex min-h-80 flex-col justify-between gap-8">
      <Prompt task={text.turnPrompt} className="my-auto">
        <span lang="de">{word.german}</span>
      </Prompt>
      <Button tone="primary" size="large" className="w-full" onClick={onTurn}>
        {text.turn} <Kbd keys=" " />
      </Button>
    </Card>
  );
}

function Back({ turn, left, onAnswer, onNext }: CardProps) {
  const text = useText(studyAppTexts);
  const { sound } = usePreferences();
  const answer = (correct: boolean) => {
    onAnswer(correct);
    const isDone = correct && left === 1; // then the card stays, so that the last answer can be undone
    if (!isDone) onNext();
  };
  const answerOnce = (correct: boolean) => (event: KeyboardEvent) => {
    if (!event.repeat) answer(correct);
  };
  useShortcuts([
    { keys: '1', label: text.didNotKnow, run: answerOnce(false) },
    { keys: '2', label: text.knew, run: answerOnce(true) },
    { keys: 'r', label: text.pronounce, run: () => void playSound(wordSound(turn.word)) },
  ]);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    content.current?.focus({ preventScroll: true });
    if (sound) void playSound(wordSound(turn.word));
  }, [sound, turn.word]);
  const swipe = useSwipe(answer);
  return (
    <div className="touch-pan-y" {...swipe}>
      <Card className="flex min-h-80 flex-col justify-between gap-8">
        <div ref={content} tabIndex={-1} className="outline-none">
          <WordFacts word={turn.word} />
        </div>
        <div>
          <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2">
            <ChoiceButton
              keys="1"
              className="border-wrong bg-wrong-soft text-wrong"
              isCentred
              onClick={() => answer(false)}
            >
              {text.didNotKnow}
            </ChoiceButton>
            <ChoiceButton
              keys="2"
              className="border-correct bg-correct-soft text-correct"
              isCentred
              onClick={() => answer(true)}
            >
              {text.knew}
            </ChoiceButton>
          </div>
          <p className="text-ink-soft mt-3 hidden text-center text-xs pointer-coarse:block">{text.swipe}</p>
        </div>
      </Card>
    </div>
  );
}

/** A finger that goes left says no, one that goes right says yes. The buttons say the same. */
function useSwipe(onSwipe: (right: boolean) => void) {
  const start = useRef<number | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX }: PointerEvent) => {
      start.current = pointerType === 'touch' ? clientX : null;
    },
    onPointerUp: ({ clientX }: PointerEvent) => {
      const distance = start.current === null ? 0 : clientX - start.current;
      start.current = null;
      if (Math.abs(distance) >= SWIPE) onSwipe(distance > 0);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
