import type { Turn } from '@/features/study/engine/session';
import type { StudyWord } from '@/features/study/engine/words';

/** What every study app gets: one card to ask, and ways to say what came of it. */
export interface CardProps {
  turn: Turn;
  /** All words of the round. */
  words: readonly StudyWord[];
  sessionId: number;
  /** How many words are not right yet. */
  left: number;
  onAnswer: (correct: boolean, answer?: string) => void;
  onNext: () => void;
  onUndo: () => void;
}
