import { Button } from '@/components/button';
import type { Refusal } from '@/features/study/engine/session';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';

interface RefusalsProps {
  refusals: readonly Refusal[];
  problem: string | null;
  onRetry: () => void;
  onDiscard: () => void;
}

/** What the server would not keep, and why. It stays until the learner decides. */
export function Refusals({ refusals, problem, onRetry, onDiscard }: RefusalsProps) {
  const text = useText(studyAppTexts);
  if (refusals.length === 0 && !problem) return null;
  return (
    <div role="alert" className="bg-wrong-soft mx-auto w-full max-w-2xl rounded-2xl px-5 py-4">
      {problem && <p className="text-wrong font-semibold">{problem}</p>}
      {refusals.length > 0 && (
        <>
          <p className="text-wrong font-semibold">{text.refused(refusals.length)}</p>
          {[...byDetail(refusals)].map(([detail, words]) => (
            <p key={detail} className="mt-1 text-sm">
              {detail} <span lang="de">({words.join(', ')})</span>
            </p>
          ))}
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

function byDetail(refusals: readonly Refusal[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { detail, word } of refusals) groups.set(detail, [...(groups.get(detail) ?? []), word.german]);
  return groups;
}
