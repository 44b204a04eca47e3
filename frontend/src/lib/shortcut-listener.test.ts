import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShortcutListener } from '@/lib/shortcut-listener';

function press(key: string, target: Element = document.body, init: KeyboardEventInit = {}): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

describe('shortcuts', () => {
  const shortcuts = createShortcutListener();
  const run = vi.fn();
  let stop = () => {};

  beforeEach(() => {
    stop = shortcuts.listen();
    document.body.innerHTML = '<input><button>Turn</button>';
    run.mockClear();
  });
  afterEach(() => {
    stop();
  });

  function offer(keys: string, whileTyping = false) {
    return shortcuts.add(() => [{ keys, run, whileTyping }]);
  }
  const find = (selector: string) => document.querySelector(selector) as Element;

  it('runs by key and by a pair of keys', () => {
    const takeBack = [offer('/'), offer('g w')];
    press('/');
    press('g');
    press('w');
    expect(run).toHaveBeenCalledTimes(2);
    takeBack.forEach((undo) => {
      undo();
    });
    press('/');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('takes a pair before a single key, whichever came later', () => {
    const single = vi.fn();
    const takeBack = [offer('g s'), shortcuts.add(() => [{ keys: 's', run: single }])];
    press('g');
    press('s');
    expect(run).toHaveBeenCalledTimes(1);
    expect(single).not.toHaveBeenCalled();
    takeBack.forEach((undo) => {
      undo();
    });
  });

  it('leaves letters to a text field, unless the shortcut says otherwise', () => {
    const letter = offer('n');
    const enter = offer('Enter', true);
    press('n', find('input'));
    expect(run).not.toHaveBeenCalled();
    press('Enter', find('input'));
    expect(run).toHaveBeenCalledTimes(1);
    letter();
    enter();
  });

  it('leaves Space to the button that has the focus', () => {
    const takeBack = offer(' ');
    press(' ', find('button'));
    expect(run).not.toHaveBeenCalled();
    press(' ');
    expect(run).toHaveBeenCalledTimes(1);
    takeBack();
  });

  it('does not take the browser\'s own combinations, nor act behind a dialog', () => {
    const takeBack = offer('s');
    press('s', document.body, { ctrlKey: true });
    document.body.innerHTML = '<dialog open></dialog>';
    press('s');
    expect(run).not.toHaveBeenCalled();
    takeBack();
  });

  it('lets the later component win', () => {
    const earlier = vi.fn();
    const first = shortcuts.add(() => [{ keys: 'n', run: earlier }]);
    const second = offer('n');
    press('n');
    expect(run).toHaveBeenCalledTimes(1);
    expect(earlier).not.toHaveBeenCalled();
    first();
    second();
  });
});
