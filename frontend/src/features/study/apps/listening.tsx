import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Kbd } from '@/components/kbd';
import { compare, type Comparison } from '@/features/study/engine/compare';
import { judgeHeardWord } from '@/features/study/engine/typed-word';
import { exampleOf, type StudyWord } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { CardProps } from './shared/card-props';
import { Diff } from './shared/diff';
import { Feedback } from './shared/feedback';
import { GermanInput } from './shared/german-input';
import { Prompt } from './shared/prompt';
import { exampleSound, playSound, stopSound, wordSound, type Played } from './shared/sound';

/** Hear a word and write it; once a word was right twice, its sentence comes instead. */
export function Listening(props: CardProps) {
  const { word, given } = props.turn;
  const src = soundOf(word);
  const recording = useRecording(src);
  const judge = recording.state === 'failed' ? judgeHeardWord : judgeHeard;
  const submit = (typed: string) => props.onAnswer(judge(word, typed).judgement !== 'wrong', typed);
  if (!given) return <Asked {...props} recording={recording} onSubmit={submit} />;
  const { judgement, pieces } = judge(word, given.answer ?? '');
  return (
    <Feedback {...props} judgement={judgement} sound={src}>
      <Diff pieces={pieces} />
    </Feedback>
  );
}

interface AskedProps extends CardProps {
  recording: ReturnType<typeof useRecording>;
  onSubmit: (typed: string) => void;
}

function Asked({ turn: { word }, recording: { state, play }, onSubmit, onUndo }: AskedProps) {
  const text = useText(studyAppTexts);
  useShortcuts([
    { keys: 'r', label: text.listenAgain, run: play },
    // A text field takes every letter, so there it is a digit, unless the sentence needs one.
    ...(/\d/.test(exampleOf(word)?.german ?? '') ? [] : [{ keys: '1', run: play, whileTyping: true }]),
  ]);
  return (
    <Card className="space-y-6">
      {state === 'failed' ? (
        <Silent word={word} />
      ) : (
        <Heard word={word} isBlocked={state === 'blocked'} onPlay={play} />
      )}
      <GermanInput
        label={state === 'failed' ? text.typeLabel : text.listenLabel}
        onSubmit={onSubmit}
        onUndo={onUndo}
      />
    </Card>
  );
}

function Heard({ word, isBlocked, onPlay }: { word: StudyWord; isBlocked: boolean; onPlay: () => void }) {
  const text = useText(studyAppTexts);
  return (
    <Prompt task={asksSentence(word) ? text.listenSentence : text.listenWord} focus={false}>
      <Button size="large" className="h-16! max-w-full" onClick={onPlay}>
        <Volume2 aria-hidden size={26} /> {text.listenAgain} <Kbd keys="1" />
      </Button>
      {isBlocked && (
        <p role="status" className="text-ink-soft mt-3 text-sm font-normal tracking-normal">
          {text.listenBlocked}
        </p>
      )}
    </Prompt>
  );
}

/** Without sound the card is not lost: the word is asked as in the typing app. */
function Silent({ word }: { word: StudyWord }) {
  const text = useText(studyAppTexts);
  return (
    <>
      <p role="alert" className="bg-warn-soft text-warn rounded-xl px-4 py-3 text-sm">
        {text.listenFailed}
      </p>
      <Prompt task={text.typePrompt} focus={false}>
        <span lang="en">{word.english}</span>
      </Prompt>
    </>
  );
}

/** The word itself while it is young, then its sentence. */
function asksSentence(word: StudyWord): boolean {
  return word.correct_count >= 2 && exampleOf(word) !== null;
}

function soundOf(word: StudyWord): string {
  return asksSentence(word) ? exampleSound(word) : wordSound(word);
}

function judgeHeard(word: StudyWord, typed: string): Comparison {
  const example = exampleOf(word);
  return example && asksSentence(word) ? compare(typed, example.german) : judgeHeardWord(word, typed);
}

function useRecording(src: string) {
  const [state, setState] = useState<Played | 'loading'>('loading');
  const play = () => void playSound(src).then(setState);
  useEffect(() => {
    let isCurrent = true;
    void playSound(src).then((played) => {
      if (isCurrent) setState(played);
    });
    return () => {
      isCurrent = false;
      stopSound();
    };
  }, [src]);
  return { state, play };
}
