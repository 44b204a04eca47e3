import { Card } from '@/components/card';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';
import type { Morpheme } from '@/lib/words';

const LOOKS: Record<Morpheme['role'], string> = {
  stem: 'bg-accent-soft text-accent',
  prefix: 'bg-der-soft text-der',
  suffix: 'bg-das-soft text-das',
  ending: 'bg-sunken text-ink',
  linking: 'bg-warn-soft text-warn',
};

/** The word drawn as the row of its building blocks. */
export function MorphemesCard({ morphemes }: { morphemes: Morpheme[] }) {
  const text = useText(vocabularyTexts);
  return (
    <Card title={text.builtFrom}>
      <ul className="flex flex-wrap gap-x-1 gap-y-3">
        {morphemes.map(({ text: part, role }, index) => (
          <li key={index} className="flex min-w-0 flex-col items-center">
            <span lang="de" className={classNames('max-w-full rounded-lg px-3 py-2 text-lg font-semibold break-all', LOOKS[role])}>
              {part}
            </span>
            <span className="text-ink-soft mt-1 px-1 text-xs">{text.roles[role]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
