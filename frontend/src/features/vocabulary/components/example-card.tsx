import { Card } from '@/components/card';
import { SoundButton } from '@/components/sound-button';
import type { WordDetail } from '@/features/vocabulary/api/get-word';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';
import { readParts } from '@/lib/words';

export function ExampleCard({ word }: { word: WordDetail }) {
  const text = useText(vocabularyTexts);
  const example = readParts(word)?.example;
  return (
    <Card title={text.example}>
      {example ? (
        <div className="flex items-start justify-between gap-3">
          <blockquote className="border-accent border-l-2 pl-4">
            <p lang="de" className="text-lg font-medium text-pretty">
              {example.german}
            </p>
            <p className="text-ink-soft mt-1 text-pretty">{example.english}</p>
          </blockquote>
          <SoundButton src={`/api/words/${word.id}/audio/example`} what={text.theExample} />
        </div>
      ) : (
        <p className="text-ink-soft text-sm">{text.noExample}</p>
      )}
    </Card>
  );
}
