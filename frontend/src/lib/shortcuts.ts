import { createContext, use, useEffect, useRef } from 'react';

export interface Shortcut {
  /** As KeyboardEvent.key says it ("/", "1", " ", "Enter", "ArrowLeft"), or two in a row: "g w". */
  keys: string;
  /** What it does, in the learner's language, for the list under "?". Left out: works, but is not listed. */
  label?: string;
  run: (event: KeyboardEvent) => void;
  /** Also works while a text field has the focus (for Enter or Escape in a study app). */
  whileTyping?: boolean;
}

export interface ShortcutRegistry {
  add: (read: () => Shortcut[]) => () => void;
}

export const ShortcutContext = createContext<ShortcutRegistry | null>(null);

/** Offer shortcuts while the component is on the screen. A later component wins over an earlier one. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const registry = use(ShortcutContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registry?.add(() => latest.current), [registry]);
}
