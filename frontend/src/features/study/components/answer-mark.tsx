import { Check, X } from 'lucide-react';
import { studyTexts } from '@/features/study/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

/** Right or wrong: by shape, by colour, and for screen readers in words. */
export function AnswerMark({ correct }: { correct: boolean }) {
  const text = useText(studyTexts);
  const Sign = correct ? Check : X;
  return (
    <span
      className={classNames(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-full',
        correct ? 'bg-correct-soft text-correct' : 'bg-wrong-soft text-wrong',
      )}
    >
      <Sign aria-hidden size={16} strokeWidth={2.5} />
      <span className="sr-only">{correct ? text.right : text.wrong}</span>
    </span>
  );
}
