import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { Word, WordFilter, WordSort } from '@/features/vocabulary/api/list-words';
import { WordRow } from '@/features/vocabulary/components/word-row';
import { WordRowForm } from '@/features/vocabulary/components/word-row-form';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

interface WordTableProps {
  words: Word[];
  filter: WordFilter;
  selected: ReadonlySet<number>;
  onSelect: (id: number, selected: boolean) => void;
  onSelectAll: (selected: boolean) => void;
  onSort: (sort: WordSort) => void;
}

export function WordTable({ words, filter, selected, onSelect, onSelectAll, onSort }: WordTableProps) {
  const text = useText(vocabularyTexts);
  const [editing, setEditing] = useState<number | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const edit = useCallback((id: number) => {
    setEditing(id);
  }, []);
  const stopEditing = (id: number) => {
    setEditing(null);
    // The field that had the focus is gone; go on from the row that it belonged to.
    requestAnimationFrame(() => {
      table.current?.querySelector<HTMLElement>(`[data-edits="${id}"]`)?.focus();
    });
  };
  const head = { filter, onSort };
  return (
    <table ref={table} className="w-full table-fixed text-left text-base sm:text-sm">
      <thead>
        <tr className="border-line text-ink-soft border-b text-sm">
          <th scope="col" className="w-10 pl-3 font-medium sm:pl-4">
            <label className="-m-2 inline-flex p-2.5">
              <input
                type="checkbox"
                className="accent-accent size-4"
                aria-label={text.selectAll}
                checked={words.length > 0 && words.every(({ id }) => selected.has(id))}
                onChange={(event) => {
                  onSelectAll(event.target.checked);
                }}
              />
            </label>
          </th>
          <Head {...head} sort="german" label={text.german} />
          <Head {...head} sort="english" label={text.english} className="hidden sm:table-cell" />
          <Head {...head} sort="correct_count" label={text.right} className="hidden w-24 text-end md:table-cell" />
          <Head {...head} sort="wrong_count" label={text.wrong} className="hidden w-24 text-end md:table-cell" />
          <th scope="col" className="w-12">
            <span className="sr-only">{text.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody className="divide-line divide-y">
        {words.map((word) =>
          word.id === editing ? (
            <WordRowForm
              key={word.id}
              word={word}
              onDone={() => {
                stopEditing(word.id);
              }}
            />
          ) : (
            <WordRow key={word.id} word={word} isSelected={selected.has(word.id)} onSelect={onSelect} onEdit={edit} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface HeadProps {
  sort: WordSort;
  label: string;
  filter: WordFilter;
  onSort: (sort: WordSort) => void;
  className?: string;
}

function Head({ sort, label, filter, onSort, className }: HeadProps) {
  const isSorted = filter.sort_by === sort;
  const Arrow = filter.order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (filter.order === 'asc' ? 'ascending' : 'descending') : undefined}
      className={classNames('p-0 font-medium', className)}
    >
      <button
        type="button"
        className={classNames('inline-flex h-11 items-center gap-1 px-2', isSorted && 'text-ink')}
        onClick={() => {
          onSort(sort);
        }}
      >
        {label}
        {isSorted && <Arrow aria-hidden size={14} />}
      </button>
    </th>
  );
}
