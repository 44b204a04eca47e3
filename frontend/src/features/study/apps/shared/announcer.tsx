import type { Turn } from '@/features/study/engine/session';
import { withArticle } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';

interface AnnouncerProps {
  turn: Turn | null;
  wasUndone: boolean;
}

/** Says to screen readers what came of an answer. Stands in the page before it has something to say. */
export function Announcer({ turn, wasUndone }: AnnouncerProps) {
  const text = useText(studyAppTexts);
  return (
    <p role="status" aria-live="assertive" className="sr-only">
      {turn?.given
        ? turn.given.correct
          ? text.right
          : text.wrongIs(withArticle(turn.word))
        : wasUndone && text.undone}
    </p>
  );
}
