import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

/** How much was right and how much wrong, as two lengths and in numbers. */
export function ScoreBar({ right, wrong }: { right: number; wrong: number }) {
  const text = useText(studyTexts);
  const all = right + wrong;
  if (all === 0) return <p className="text-ink-soft text-sm">{text.noAnswers}</p>;
  return (
    <div>
      <div aria-hidden className="flex h-1.5 gap-0.5 overflow-hidden rounded-full">
        <div className="bg-correct-fill" style={{ width: `${(right / all) * 100}%` }} />
        <div className="bg-wrong-fill flex-1" />
      </div>
      <p className="mt-1.5 flex justify-between text-sm tabular-nums">
        <span>{text.rightCount(right)}</span>
        <span className="text-ink-soft">{text.wrongCount(wrong)}</span>
      </p>
    </div>
  );
}
