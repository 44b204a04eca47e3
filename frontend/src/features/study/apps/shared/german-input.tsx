import { useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { CONTROL } from '@/components/field';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

const LETTERS = ['ä', 'ö', 'ü', 'ß'];

interface GermanInputProps {
  label: string;
  /** Called with what was written; with '' when the learner does not know it. */
  onSubmit: (typed: string) => void;
  onUndo?: () => void;
  /** Says why it cannot be checked yet, or null. */
  missing?: (typed: string) => string | null;
  /** Stands between the field and its buttons. */
  children?: ReactNode;
}

/** A field for German text, with the letters that other keyboards lack. */
export function GermanInput({ label, onSubmit, onUndo, missing, children }: GermanInputProps) {
  const text = useText(studyAppTexts);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [hint, setHint] = useState<string | null>(null);
  const submit = () => {
    const given = typed.trim();
    const why = given === '' ? text.emptyOnce : (missing?.(given) ?? null);
    const knowsNot = given === '' && hint === text.emptyOnce;
    if (why && !knowsNot) setHint(why);
    else onSubmit(given);
  };
  const insert = (letter: string) => {
    const field = input.current;
    if (!field) return;
    field.setRangeText(
      letter,
      field.selectionStart ?? typed.length,
      field.selectionEnd ?? typed.length,
      'end',
    );
    setTyped(field.value);
    field.focus();
  };
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="block">
        <span className="text-sm font-medium">{label}</span>
        <input
          ref={input}
          type="text"
          lang="de"
          value={typed}
          autoFocus
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={500}
          aria-describedby={hint ? 'german-input-hint' : undefined}
          className={classNames(CONTROL, 'mt-1.5 h-13! text-lg!')}
          onChange={({ target }) => {
            setTyped(target.value);
            setHint(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
            const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && typed === '';
            if (isUndo && onUndo) onUndo();
          }}
        />
      </label>
      <p id="german-input-hint" role="status" className="text-warn min-h-5 text-sm">
        {hint}
      </p>
      {children}
      <div className="flex flex-wrap gap-2" role="group" aria-label={text.letters}>
        {LETTERS.map((letter) => (
          <Button
            key={letter}
            lang="de"
            className="h-11! w-11 px-0! text-base"
            onClick={() => insert(letter)}
          >
            {letter}
          </Button>
        ))}
      </div>
      <div className="grid gap-3 min-[22rem]:grid-cols-2">
        <Button size="large" className="px-3!" onClick={() => onSubmit('')}>
          {text.dontKnow}
        </Button>
        <Button type="submit" tone="primary" size="large" className="px-3!">
          {text.check}
        </Button>
      </div>
    </form>
  );
}
