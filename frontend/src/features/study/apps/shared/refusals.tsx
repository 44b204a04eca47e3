import { Button } from '@/components/button';
import type { Refusal } from '@/features/study/engine/session';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

interface RefusalsProps {
  refusals: readonly Refusal[];
  problem: string | null;
  onRetry: () => void;
  onDiscard: () => void;
}

/** What the server would not keep, and why. It stays until the learner decides. */
export function Refusals({ refusals, problem, onRetry, onDiscard }: RefusalsProps) {
  const text = useText(studyTexts);
  if (refusals.length === 0 && !problem) return null;
  return (
    <div role="alert" className="bg-wrong-soft rounded-2xl px-5 py-4">
      {problem && <p className="text-wrong font-semibold">{problem}</p>}
      {refusals.length > 0 && (
        <>
          <p className="text-wrong font-semibold">{text.refused(refusals.length)}</p>
          <ul className="mt-2 space-y-1 text-sm">
            {refusals.map(({ key, word, detail }) => (
              <li key={key}>
                <span lang="de" className="font-medium">
                  {word.german}
                </span>
                : {detail}
              </li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button className="h-11!" onClick={onRetry}>
              {text.sendAgain}
            </Button>
            <Button className="h-11!" onClick={onDiscard}>
              {text.discard}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
