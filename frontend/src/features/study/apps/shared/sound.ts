import type { StudyWord } from '@/features/study/engine/words';

/** `blocked`: the browser wants a key or a click first. */
export type Played = 'played' | 'blocked' | 'failed';

export const wordSound = (word: StudyWord) => `/api/words/${word.id}/audio`;
export const exampleSound = (word: StudyWord) => `/api/words/${word.id}/audio/example`;

let current: HTMLAudioElement | null = null;

/** Play a recording; one that is still playing stops. */
export async function playSound(src: string): Promise<Played> {
  current?.pause();
  current = new Audio(src);
  try {
    await current.play();
    return 'played';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return 'played'; // the next one took its place
    return name === 'NotAllowedError' ? 'blocked' : 'failed';
  }
}

export function stopSound(): void {
  current?.pause();
  current = null;
}
