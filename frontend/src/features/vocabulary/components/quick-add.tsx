import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Input } from '@/components/field';
import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useCreateWord } from '@/features/vocabulary/api/create-word';
import { quickParts, readGermanInput } from '@/features/vocabulary/german-input';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

interface QuickAddProps {
  /** New words go into this group, too. */
  groupId?: number;
  onClose: () => void;
}

/** One word after the other, without leaving the keyboard. */
export function QuickAdd({ groupId, onClose }: QuickAddProps) {
  const text = useText(vocabularyTexts);
  const toast = useToast();
  const words = useProblemWords();
  const create = useCreateWord();
  const germanInput = useRef<HTMLInputElement>(null);
  const [german, setGerman] = useState('');
  const [english, setEnglish] = useState('');
  const [plural, setPlural] = useState('');
  const typed = readGermanInput(german);
  const submit = () => {
    create.mutate(
      {
        german: typed.german,
        english: english.trim(),
        parts: quickParts(typed, plural),
        group_ids: groupId ? [groupId] : undefined,
      },
      {
        onSuccess: (word) => {
          toast.show({ message: text.added(word.german) });
          setGerman('');
          setEnglish('');
          setPlural('');
          germanInput.current?.focus();
        },
      },
    );
  };
  return (
    <Card title={text.addTitle} className="mb-4">
      <form
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <Input
          ref={germanInput}
          autoFocus
          required
          lang="de"
          label={text.german}
          hint={text.germanHint}
          value={german}
          error={create.error ? words(create.error).detail : null}
          onChange={(event) => {
            setGerman(event.target.value);
          }}
        />
        <Input
          required
          label={text.english}
          value={english}
          onChange={(event) => {
            setEnglish(event.target.value);
          }}
        />
        {typed.article && (
          <Input
            lang="de"
            label={text.plural}
            hint={text.emptyIfNone}
            value={plural}
            onChange={(event) => {
              setPlural(event.target.value);
            }}
          />
        )}
        <div className="flex gap-2 sm:col-span-full sm:justify-end lg:col-start-4 lg:mt-[1.6875rem]">
          <Button type="submit" tone="primary" disabled={create.isPending}>
            {text.add}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </Card>
  );
}
