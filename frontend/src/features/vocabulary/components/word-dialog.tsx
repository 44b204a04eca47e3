import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogActions } from '@/components/dialog';
import { Input, Select } from '@/components/field';
import { useProblemWords } from '@/components/states';
import type { WordDetail } from '@/features/vocabulary/api/get-word';
import { useUpdateWord } from '@/features/vocabulary/api/update-word';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { changeOf, draftOf, fieldsOf, type DraftField } from '@/features/vocabulary/word-draft';
import { useText } from '@/lib/texts';

/** Everything that can be said of a word, asked by its part of speech. */
export function WordDialog({ word, onClose }: { word: WordDetail; onClose: () => void }) {
  const text = useText(vocabularyTexts);
  const words = useProblemWords();
  const update = useUpdateWord();
  const [draft, setDraft] = useState(() => draftOf(word));
  const bind = (name: string) => ({
    value: draft[name] ?? '',
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value });
    },
  });
  return (
    <Dialog title={text.edit(word.german)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ id: word.id, change: changeOf(word, draft) }, { onSuccess: onClose });
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Input autoFocus required lang="de" label={text.german} {...bind('german')} />
          <Input required label={text.english} {...bind('english')} />
          <Select label={text.partOfSpeech} className="sm:col-span-2" {...bind('pos')}>
            {draft.pos === '' && <option value="">{text.unknown}</option>}
            {Object.entries(text.pos).map(([pos, label]) => (
              <option key={pos} value={pos}>
                {label}
              </option>
            ))}
          </Select>
          {fieldsOf(draft.pos).map((field) => (
            <FormField key={field.name} field={field} {...bind(field.name)} />
          ))}
          {draft.pos && (
            <>
              <Input lang="de" label={text.exampleGerman} className="sm:col-span-2" {...bind('exampleGerman')} />
              <Input
                label={text.exampleEnglish}
                required={Boolean(draft.exampleGerman)}
                className="sm:col-span-2"
                {...bind('exampleEnglish')}
              />
            </>
          )}
        </div>
        {update.error && (
          <p role="alert" className="text-wrong mt-4 text-sm">
            {words(update.error).detail}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" tone="primary" disabled={update.isPending}>
            {text.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface FormFieldProps {
  field: DraftField;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}

function FormField({ field, ...control }: FormFieldProps) {
  const text = useText(vocabularyTexts);
  const label = text.draft[field.name as keyof typeof text.draft];
  if (!field.options) {
    const hint = field.mayBeNone ? text.emptyIfNone : undefined;
    return <Input lang="de" label={label} hint={hint} required={field.required} {...control} />;
  }
  const nameOf = (option: string) =>
    field.name === 'cases'
      ? option.split(' ').map((name) => text.cases[name as keyof typeof text.cases]).join(', ')
      : option;
  return (
    <Select label={label} required={field.required} {...control}>
      <option value="" disabled />
      {field.options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </Select>
  );
}
