import { useEffect, useState } from 'react';
import { appTexts } from '@/app/texts';
import { Dialog } from '@/components/dialog';
import { Kbd } from '@/components/kbd';
import type { ShortcutListener } from '@/lib/shortcut-listener';
import { useShortcuts, type Shortcut } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

/** "?" lists every key that works right now. */
export function ShortcutHelp({ shortcuts }: { shortcuts: ShortcutListener }) {
  const text = useText(appTexts);
  const [listed, setListed] = useState<Shortcut[] | null>(null);
  useEffect(() => shortcuts.listen(), [shortcuts]);
  useShortcuts([
    {
      keys: '?',
      label: text.keyboardHelp,
      run: () => {
        setListed(shortcuts.list().filter(({ label }) => label));
      },
    },
  ]);
  if (!listed) return null;
  const isEverywhere = ({ keys }: Shortcut) => keys.startsWith('g ') || keys === '?';
  const here = listed.filter((shortcut) => !isEverywhere(shortcut));
  return (
    <Dialog
      title={text.keyboard}
      onClose={() => {
        setListed(null);
      }}
    >
      {here.length > 0 && <ShortcutList title={text.keyboardHere} shortcuts={here} />}
      <ShortcutList title={text.keyboardEverywhere} shortcuts={listed.filter(isEverywhere)} />
    </Dialog>
  );
}

function ShortcutList({ title, shortcuts }: { title: string; shortcuts: Shortcut[] }) {
  return (
    <section className="mt-4 first:mt-0">
      <h3 className="text-ink-soft mb-2 text-sm font-medium">{title}</h3>
      <dl className="divide-line divide-y text-sm">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between gap-4 py-2">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
