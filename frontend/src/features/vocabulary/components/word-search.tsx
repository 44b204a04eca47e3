import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { CONTROL } from '@/components/field';
import { Kbd } from '@/components/kbd';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { classNames } from '@/lib/class-names';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import { useDebounced } from '@/lib/use-debounced';

/** Short enough to feel at once, long enough to spare the server every single letter (milliseconds). */
const PAUSE = 120;

interface WordSearchProps {
  value: string;
  autoFocus: boolean;
  onSearch: (q: string) => void;
}

export function WordSearch({ value, autoFocus, onSearch }: WordSearchProps) {
  const text = useText(vocabularyTexts);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const settled = useDebounced(typed.trim(), PAUSE);
  const sent = useRef(value);
  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    onSearch(settled);
  }, [settled, onSearch]);
  useShortcuts([{ keys: '/', label: text.searchKey, run: () => input.current?.focus() }]);
  return (
    <div className="relative min-w-0 flex-1 basis-60">
      <Search aria-hidden size={16} className="text-ink-soft pointer-events-none absolute top-3 left-3.5" />
      <input
        ref={input}
        autoFocus={autoFocus}
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        className={classNames(CONTROL, 'pr-10 pl-10')}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTyped('');
          input.current?.blur();
        }}
      />
      {!typed && (
        <span aria-hidden className="pointer-events-none absolute top-2.5 right-3 hidden sm:block">
          <Kbd keys="/" />
        </span>
      )}
    </div>
  );
}
