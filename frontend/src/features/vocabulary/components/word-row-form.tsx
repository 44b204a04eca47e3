import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/button';
import { CONTROL } from '@/components/field';
import { useProblemWords } from '@/components/states';
import type { Word } from '@/features/vocabulary/api/list-words';
import { useUpdateWord } from '@/features/vocabulary/api/update-word';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

/** A row in its place, being edited: Enter saves, Escape leaves it as it was. */
export function WordRowForm({ word, onDone }: { word: Word; onDone: () => void }) {
  const text = useText(vocabularyTexts);
  const words = useProblemWords();
  const update = useUpdateWord();
  const [german, setGerman] = useState(word.german);
  const [english, setEnglish] = useState(word.english);
  const save = () => {
    const change = { german: german.trim(), english: english.trim() };
    if (change.german === word.german && change.english === word.english) onDone();
    else update.mutate({ id: word.id, change }, { onSuccess: onDone });
  };
  return (
    <tr className="bg-sunken/50">
      <td colSpan={6} className="px-3 py-2 sm:px-4">
        <form
          className="flex flex-wrap items-center gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone();
          }}
        >
          <input
            autoFocus
            required
            lang="de"
            aria-label={text.german}
            className={`${CONTROL} flex-1 basis-40`}
            value={german}
            onChange={(event) => {
              setGerman(event.target.value);
            }}
          />
          <input
            required
            aria-label={text.english}
            className={`${CONTROL} flex-1 basis-40`}
            value={english}
            onChange={(event) => {
              setEnglish(event.target.value);
            }}
          />
          <div className="flex">
            <IconButton label={text.save} type="submit" icon={<Check size={18} />} disabled={update.isPending} />
            <IconButton label={text.cancel} icon={<X size={18} />} onClick={onDone} />
          </div>
          {update.error && (
            <p role="alert" className="text-wrong w-full text-sm">
              {words(update.error).detail}
            </p>
          )}
        </form>
      </td>
    </tr>
  );
}
