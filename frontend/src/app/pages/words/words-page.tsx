import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { QuickAdd } from '@/features/vocabulary/components/quick-add';
import { WordBrowser } from '@/features/vocabulary/components/word-browser';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function WordsPage() {
  const text = useText(vocabularyTexts);
  const [isAdding, setAdding] = useState(false);
  const [params] = useSearchParams();
  const open = () => {
    setAdding(true);
  };
  useShortcuts([{ keys: 'n', label: text.addWord, run: open }]);
  const addButton = (
    <Button tone="primary" onClick={open}>
      <Plus aria-hidden size={16} />
      {text.addWord}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.words} actions={isAdding ? null : addButton} />
      {isAdding && (
        <QuickAdd
          groupId={Number(params.get('group')) || undefined}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      <WordBrowser firstStep={addButton} />
    </>
  );
}
