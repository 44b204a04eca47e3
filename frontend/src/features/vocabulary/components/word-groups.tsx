import { Link } from 'react-router';
import { Card } from '@/components/card';
import type { WordDetail } from '@/features/vocabulary/api/get-word';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

export function WordGroups({ word }: { word: WordDetail }) {
  const text = useText(vocabularyTexts);
  return (
    <Card title={text.inGroups}>
      {word.groups.length === 0 ? (
        <p className="text-ink-soft text-sm">{text.inNoGroup}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {word.groups.map(({ id, name }) => (
            <li key={id}>
              <Link
                to={`/groups/${id}`}
                className="bg-sunken hover:bg-accent-soft hover:text-accent inline-block rounded-full px-3 py-1.5 text-sm font-medium transition-colors"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
