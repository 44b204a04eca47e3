import { ArrowRight, CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Kbd } from '@/components/kbd';
import type { Judgement } from '@/features/study/engine/compare';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { usePreferences } from '@/lib/preferences';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { CardProps } from './card-props';
import { playSound, wordSound } from './sound';
import { WordFacts } from './word-facts';

interface FeedbackProps extends Pick<CardProps, 'turn' | 'left' | 'onNext'> {
  judgement: Judgement;
  /** What is read out by itself; the word's own recording where nothing else is said. */
  sound?: string;
  children?: ReactNode;
}

const LOOKS = {
  right: { icon: CircleCheck, className: 'bg-correct-soft text-correct' },
  almost: { icon: CircleAlert, className: 'bg-warn-soft text-warn' },
  wrong: { icon: CircleX, className: 'bg-wrong-soft text-wrong' },
};

/** What came of an answer, with the right one in full. Enter goes on. */
export function Feedback({ turn, left, onNext, judgement, sound, children }: FeedbackProps) {
  const text = useText(studyAppTexts);
  const src = sound ?? wordSound(turn.word);
  useSoundOnce(src);
  const goOn = (event: KeyboardEvent) => {
    if (!event.repeat) onNext();
  };
  useShortcuts([
    { keys: 'Enter', label: text.goOn, run: goOn },
    { keys: ' ', run: goOn },
    { keys: 'r', label: text.pronounce, run: () => void playSound(src) },
  ]);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { icon: Icon, className } = LOOKS[judgement];
  return (
    <Card className="flex flex-col gap-5">
      <p className={classNames('flex items-center gap-2.5 rounded-xl px-4 py-3 font-semibold', className)}>
        <Icon aria-hidden size={22} className="shrink-0" />
        {text[judgement]}
      </p>
      {children}
      <WordFacts word={turn.word} />
      <Button ref={button} tone="primary" size="large" className="w-full" onClick={onNext}>
        {left === 0 ? text.finish : text.goOn}
        <ArrowRight aria-hidden size={18} />
      </Button>
      <p aria-hidden className="text-ink-soft -mt-2 hidden justify-center gap-4 text-xs sm:flex">
        <span>
          <Kbd keys="Enter" /> {text.goOn}
        </span>
        <span>
          <Kbd keys="r" /> {text.pronounce}
        </span>
        <span>
          <Kbd keys="z" /> {text.undo}
        </span>
      </p>
    </Card>
  );
}

/** Learners hear the answer by themselves, unless they have switched sound off. */
function useSoundOnce(src: string): void {
  const { sound } = usePreferences();
  const played = useRef(false);
  useEffect(() => {
    if (!sound || played.current) return;
    played.current = true;
    void playSound(src);
  }, [sound, src]);
}
