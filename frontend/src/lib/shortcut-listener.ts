import type { Shortcut, ShortcutRegistry } from '@/lib/shortcuts';

/** How long the second key of a pair such as "g w" may take, in milliseconds. */
const PAIR_WINDOW = 1200;

export interface ShortcutListener extends ShortcutRegistry {
  list: () => Shortcut[];
  listen: () => () => void;
}

export function createShortcutListener(): ShortcutListener {
  const readers: (() => Shortcut[])[] = [];
  let first = { key: '', at: 0 };

  const list = () => readers.toReversed().flatMap((read) => read());

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isDialogOpen()) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const pair = event.timeStamp - first.at < PAIR_WINDOW ? `${first.key} ${key}` : null;
    first = { key, at: event.timeStamp };
    const typing = isTyping(event.target);
    const offered = list().filter(({ whileTyping }) => !typing || whileTyping);
    const find = (pressed: string | null) => offered.find(({ keys }) => keys === pressed);
    const shortcut = find(pair) ?? find(key);
    if (!shortcut || (isPress(event) && !shortcut.whileTyping)) return;
    event.preventDefault();
    shortcut.run(event);
  }

  return {
    add(read) {
      readers.push(read);
      return () => {
        readers.splice(readers.indexOf(read), 1);
      };
    },
    list,
    listen() {
      document.addEventListener('keydown', onKeyDown);
      return () => {
        document.removeEventListener('keydown', onKeyDown);
      };
    },
  };
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [role="menu"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isTextInput = target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
  return isTextInput || target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Space and Enter on a focused button or link press that one. */
function isPress(event: KeyboardEvent): boolean {
  const pressable = event.target instanceof Element && event.target.closest('a, button, summary, [role="switch"], input');
  return (event.key === ' ' || event.key === 'Enter') && Boolean(pressable);
}
