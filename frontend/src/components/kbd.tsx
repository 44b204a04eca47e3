import { componentTexts } from '@/components/texts';
import { useText } from '@/lib/texts';

const SIGNS: Record<string, string> = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A key, or several in a row ("g w"), as on the keyboard. */
export function Kbd({ keys }: { keys: string }) {
  const text = useText(componentTexts);
  const parts = keys === ' ' ? [' '] : keys.split(' ');
  return (
    <span className="inline-flex gap-1">
      {parts.map((key, index) => (
        <kbd
          key={index}
          className="border-line bg-sunken text-ink inline-flex h-5 min-w-5 items-center justify-center rounded-md border px-1.5 font-sans text-xs font-medium"
        >
          {key === ' ' ? text.space : (SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key))}
        </kbd>
      ))}
    </span>
  );
}
