import { Pencil } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { IconButton } from '@/components/button';
import { GermanWord } from '@/components/german-word';
import type { Word } from '@/features/vocabulary/api/list-words';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

interface WordRowProps {
  word: Word;
  isSelected: boolean;
  onSelect: (id: number, selected: boolean) => void;
  onEdit: (id: number) => void;
}

export const WordRow = memo(function WordRow({ word, isSelected, onSelect, onEdit }: WordRowProps) {
  const text = useText(vocabularyTexts);
  return (
    <tr className={classNames('group', isSelected ? 'bg-accent-soft' : 'hover:bg-sunken/50')}>
      <td className="w-10 py-0 pl-3 align-middle sm:pl-4">
        <label className="-m-2 inline-flex p-2.5">
          <input
            type="checkbox"
            className="accent-accent size-4"
            aria-label={text.select(word.german)}
            checked={isSelected}
            onChange={(event) => {
              onSelect(word.id, event.target.checked);
            }}
          />
        </label>
      </td>
      <td className="px-2 py-2.5">
        <Link to={`/words/${word.id}`} className="font-medium underline-offset-4 hover:underline">
          <GermanWord word={word} />
        </Link>
        <span className="text-ink-soft block text-sm break-words sm:hidden">{word.english}</span>
      </td>
      <td className="text-ink-soft hidden px-2 py-2.5 break-words sm:table-cell">{word.english}</td>
      <Tally count={word.correct_count} className="text-correct" />
      <Tally count={word.wrong_count} className="text-wrong" />
      <td className="w-12 pr-2 text-end">
        <IconButton
          label={text.edit(word.german)}
          icon={<Pencil size={16} />}
          data-edits={word.id}
          onClick={() => {
            onEdit(word.id);
          }}
        />
      </td>
    </tr>
  );
});

function Tally({ count, className }: { count: number; className: string }) {
  return (
    <td
      className={classNames(
        'hidden w-20 px-2 py-2.5 text-end tabular-nums md:table-cell',
        count ? className : 'text-ink-soft',
      )}
    >
      {count}
    </td>
  );
}
