import { GermanWord } from '@/components/german-word';
import { SoundButton } from '@/components/sound-button';
import { exampleOf, pluralOf, type StudyWord } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { useText } from '@/lib/texts';
import { isNoun, readParts } from '@/lib/words';
import { exampleSound, wordSound } from './sound';

/** A word with all that is worth seeing once it was answered. */
export function WordFacts({ word }: { word: StudyWord }) {
  const text = useText(studyAppTexts);
  const example = exampleOf(word);
  return (
    <div className="space-y-4">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-2xl font-bold tracking-tight">
            <GermanWord word={word} />
          </p>
          <p lang="en" className="text-ink-soft mt-0.5 break-words">
            {word.english}
          </p>
          <Plural word={word} />
        </div>
        <SoundButton src={wordSound(word)} what={word.german} className="size-11" />
      </div>
      {example && (
        <div className="bg-sunken flex items-start justify-between gap-3 rounded-xl py-2 pr-1 pl-4">
          <div className="min-w-0 py-1">
            <p lang="de" className="break-words">
              {example.german}
            </p>
            <p lang="en" className="text-ink-soft text-sm break-words">
              {example.english}
            </p>
          </div>
          <SoundButton src={exampleSound(word)} what={text.theSentence} className="size-11" />
        </div>
      )}
    </div>
  );
}

function Plural({ word }: { word: StudyWord }) {
  const text = useText(studyAppTexts);
  const parts = readParts(word);
  if (!isNoun(parts) || parts.plural_only) return null;
  const plural = pluralOf(word);
  return (
    <p className="text-ink-soft mt-0.5 text-sm break-words">
      {text.plural}: {plural ? <span lang="de">die {plural}</span> : text.noPlural}
    </p>
  );
}
