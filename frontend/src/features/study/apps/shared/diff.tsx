import type { Piece } from '@/features/study/engine/compare';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

const MARKS: Record<Piece['kind'], string> = {
  same: '',
  wrong: 'bg-wrong-soft text-wrong font-semibold underline decoration-2 underline-offset-4',
  swapped: 'bg-wrong-soft text-wrong font-semibold underline decoration-2 underline-offset-4',
  extra: 'bg-wrong-soft text-wrong font-semibold line-through decoration-2',
  missing: 'bg-warn-soft text-warn font-semibold',
};

/** What was typed, letter by letter, where it is not exact; screen readers hear the slips in words. */
export function Diff({ pieces }: { pieces: readonly Piece[] }) {
  const text = useText(studyAppTexts);
  const slips = pieces.filter(({ kind }) => kind !== 'same');
  const typed = pieces.map((piece) => piece.typed).join('');
  if (slips.length === 0 || typed === '') return null;
  const isAnother = 2 * slips.length > pieces.length; // another word: its letters say nothing
  return (
    <div>
      <p className="text-ink-soft text-sm">{text.yourAnswer}</p>
      <p aria-hidden lang="de" className="mt-1 text-xl tracking-wide break-words">
        {isAnother ? <span className="text-wrong font-semibold">{typed}</span> : pieces.map(toLetters)}
      </p>
      <p className="sr-only">
        <span lang="de">{typed}</span>
        {slips.length <= MOST_SPOKEN && slips.map((slip) => `; ${inWords(slip, text)}`)}
      </p>
    </div>
  );
}

function toLetters({ kind, typed, expected }: Piece, at: number) {
  return (
    <span key={at} className={classNames('rounded-sm whitespace-pre-wrap', MARKS[kind])}>
      {kind === 'missing' ? visible(expected) : typed}
    </span>
  );
}

/** Beyond that the list says less than the right answer, which follows. */
const MOST_SPOKEN = 3;

/** A missing letter stands where it belongs, in brackets; it needs a sign where it is a space. */
function visible(letter: string): string {
  return letter === ' ' ? '␣' : `(${letter})`;
}

function inWords({ kind, typed, expected }: Piece, text: typeof studyAppTexts.en): string {
  if (kind === 'missing') return text.slipMissing(expected);
  if (kind === 'extra') return text.slipExtra(typed);
  return text.slipWrong(typed, expected);
}
