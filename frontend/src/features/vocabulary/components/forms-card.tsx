import { Card } from '@/components/card';
import { GermanWord } from '@/components/german-word';
import type { WordDetail } from '@/features/vocabulary/api/get-word';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { wordForms, type WordForm } from '@/features/vocabulary/word-forms';
import { useText } from '@/lib/texts';
import { readParts } from '@/lib/words';

export function FormsCard({ word }: { word: WordDetail }) {
  const text = useText(vocabularyTexts);
  const parts = readParts(word);
  if (!parts) {
    return (
      <Card title={text.forms}>
        <p className="text-ink-soft text-sm">{text.noForms}</p>
      </Card>
    );
  }
  const forms = wordForms(word.german, parts);
  return (
    <Card title={text.forms}>
      <table className="w-full text-left">
        <tbody className="divide-line divide-y">
          <tr>
            <FormHead>{text.partOfSpeech}</FormHead>
            <td className="py-2">{text.pos[parts.pos]}</td>
          </tr>
          {forms.map((form) => (
            <FormRow key={form.name} form={form} />
          ))}
          {parts.pos === 'preposition' && (
            <tr>
              <FormHead>{text.form.cases}</FormHead>
              <td className="py-2">{parts.cases.map((name) => text.cases[name]).join(', ')}</td>
            </tr>
          )}
          {parts.ipa && (
            <tr>
              <FormHead>{text.form.ipa}</FormHead>
              <td className="py-2">[{parts.ipa}]</td>
            </tr>
          )}
        </tbody>
      </table>
    </Card>
  );
}

function FormHead({ children }: { children: string }) {
  return (
    <th scope="row" className="text-ink-soft w-2/5 py-2 pr-4 align-top text-sm leading-6 font-normal">
      {children}
    </th>
  );
}

function FormRow({ form }: { form: WordForm }) {
  const text = useText(vocabularyTexts);
  return (
    <tr>
      <FormHead>{text.form[form.name]}</FormHead>
      <td className="py-2 font-medium">{form.text === null ? text.none : <Form text={form.text} />}</td>
    </tr>
  );
}

/** A form with its article, if it begins with one, in the article's colour. */
function Form({ text }: { text: string }) {
  const [first, ...rest] = text.split(' ');
  const isNoun = (first === 'der' || first === 'die' || first === 'das') && rest.length > 0;
  if (!isNoun) return <span lang="de">{text}</span>;
  const parts = { pos: 'noun', article: first, plural: null };
  return <GermanWord word={{ german: rest.join(' '), parts }} />;
}
