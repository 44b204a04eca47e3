import { Delete } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Kbd } from '@/components/kbd';
import { cardSeed, seeded } from '@/features/study/engine/random';
import { isInOrder, mixed, tilesOf, type Tile } from '@/features/study/engine/sentence';
import { exampleOf } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import type { CardProps } from './shared/card-props';
import { Feedback } from './shared/feedback';
import { Prompt } from './shared/prompt';
import { exampleSound } from './shared/sound';

/** After the digits the letters, without r, z and g, which do something else. */
const KEYS = [...'123456789abcdefh'];

/** Put the words of the example into the right order. */
export function SentenceBuilder(props: CardProps) {
  return props.turn.given ? <Judged {...props} /> : <Asked {...props} />;
}

function Asked({ turn: { word, seen }, sessionId, onAnswer }: CardProps) {
  const text = useText(studyAppTexts);
  const example = exampleOf(word);
  const tiles = useMemo(() => tilesOf(example?.german ?? ''), [example?.german]);
  const seed = cardSeed(sessionId, word.id, seen);
  const offered = useMemo(() => mixed(tiles, seeded(seed)), [tiles, seed]);
  const [placed, setPlaced] = useState<Tile[]>([]);
  const isComplete = placed.length === tiles.length;
  const toggle = (tile: Tile) =>
    setPlaced((now) => (now.includes(tile) ? now.filter((each) => each !== tile) : [...now, tile]));
  const takeBack = () => setPlaced((now) => now.slice(0, -1));
  const check = () => {
    if (isComplete) onAnswer(isInOrder(placed, tiles), spelled(placed));
  };
  useShortcuts([
    ...offered.map((tile, at) => ({
      keys: KEYS[at] ?? '',
      label: at === 0 ? text.pick('1 ...') : undefined,
      run: () => setPlaced((now) => (now.includes(tile) ? now : [...now, tile])),
    })),
    { keys: 'Backspace', label: text.takeBack, run: takeBack },
    { keys: 'Enter', label: text.check, run: check },
  ]);
  return (
    <Card className="space-y-6">
      <Prompt task={text.buildPrompt}>
        <span lang="en" className="text-xl sm:text-2xl">
          {example?.english}
        </span>
      </Prompt>
      <Chosen placed={placed} onTakeOut={toggle} />
      <ul aria-label={text.wordsLeft} className="flex flex-wrap justify-center gap-2">
        {offered.map((tile, at) => (
          <li key={tile.id}>
            <OfferedTile
              tile={tile}
              keys={KEYS[at] ?? ''}
              isPlaced={placed.includes(tile)}
              onPick={() => toggle(tile)}
            />
          </li>
        ))}
      </ul>
      <div className="grid gap-3 min-[22rem]:grid-cols-2">
        <Button size="large" className="px-3!" disabled={placed.length === 0} onClick={takeBack}>
          <Delete aria-hidden size={18} /> {text.takeBackShort}
        </Button>
        <Button size="large" tone="primary" className="px-3!" disabled={!isComplete} onClick={check}>
          {text.check} <Kbd keys="Enter" />
        </Button>
      </div>
    </Card>
  );
}

function Chosen({ placed, onTakeOut }: { placed: readonly Tile[]; onTakeOut: (tile: Tile) => void }) {
  const text = useText(studyAppTexts);
  return (
    <div>
      <h3 className="text-ink-soft text-sm font-medium">{text.yourSentence}</h3>
      <ol className="border-line-strong mt-2 flex min-h-28 flex-wrap content-start gap-2 rounded-xl border border-dashed p-3 sm:min-h-17">
        {placed.length === 0 && (
          <li className="text-ink-soft self-center text-sm">{text.yourSentenceEmpty}</li>
        )}
        {placed.map((tile) => (
          <li key={tile.id}>
            <button
              type="button"
              lang="de"
              onClick={() => onTakeOut(tile)}
              className="bg-accent-soft text-accent min-h-11 min-w-11 rounded-lg px-3 font-medium"
            >
              {tile.text}
            </button>
          </li>
        ))}
      </ol>
      <p role="status" lang="de" className="sr-only">
        {spelled(placed)}
      </p>
    </div>
  );
}

interface OfferedTileProps {
  tile: Tile;
  keys: string;
  isPlaced: boolean;
  onPick: () => void;
}

/** A word to pick; once picked it keeps its place, so that the others keep their keys. */
function OfferedTile({ tile, keys, isPlaced, onPick }: OfferedTileProps) {
  return (
    <button
      type="button"
      lang="de"
      disabled={isPlaced}
      aria-keyshortcuts={keys}
      onClick={onPick}
      className={classNames(
        'border-line-strong bg-surface inline-flex min-h-11 items-center gap-2 rounded-lg border px-3 font-medium',
        isPlaced ? 'opacity-30' : 'hover:bg-sunken',
      )}
    >
      <span aria-hidden>
        <Kbd keys={keys} />
      </span>
      {tile.text}
    </button>
  );
}

function Judged(props: CardProps) {
  const text = useText(studyAppTexts);
  const { word, given } = props.turn;
  return (
    <Feedback {...props} judgement={given?.correct ? 'right' : 'wrong'} sound={exampleSound(word)}>
      {!given?.correct && (
        <div>
          <p className="text-ink-soft text-sm">{text.yourAnswer}</p>
          <p lang="de" className="text-wrong mt-1 font-medium break-words">
            {given?.answer}
          </p>
        </div>
      )}
    </Feedback>
  );
}

function spelled(tiles: readonly Tile[]): string {
  return tiles.map(({ text }) => text).join(' ');
}
