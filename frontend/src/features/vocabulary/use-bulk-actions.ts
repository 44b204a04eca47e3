import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { addGroupWords } from '@/features/vocabulary/api/add-group-words';
import { useDeleteWords } from '@/features/vocabulary/api/delete-words';
import type { Group } from '@/features/vocabulary/api/list-groups';
import { findWordsOfGroup } from '@/features/vocabulary/api/list-group-words';
import { moveGroupWords } from '@/features/vocabulary/api/move-group-words';
import { removeGroupWords } from '@/features/vocabulary/api/remove-group-words';
import { useRestoreWords } from '@/features/vocabulary/api/restore-words';
import { useVocabularyChanged } from '@/features/vocabulary/api/vocabulary-changed';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

/** What can be done to several words at once. Each is done at once and can be undone from its toast. */
export function useBulkActions() {
  const text = useText(vocabularyTexts);
  const toast = useToast();
  const words = useProblemWords();
  const changed = useVocabularyChanged();
  const deleteWords = useDeleteWords();
  const restoreWords = useRestoreWords();

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      await changed();
      return true;
    } catch (error) {
      toast.show({ message: words(error as Error).detail, tone: 'error' });
      return false;
    }
  }

  async function perform(message: string, work: () => Promise<unknown>, undo: () => Promise<unknown>) {
    if (!(await attempt(work))) return;
    const run = async () => {
      if (await attempt(undo)) toast.show({ message: text.restored });
    };
    toast.show({ message, action: { label: text.undo, run: () => void run() } });
  }

  return {
    remove: (ids: number[]) =>
      perform(
        text.deleted(ids.length),
        () => deleteWords.mutateAsync(ids),
        () => restoreWords.mutateAsync(ids),
      ),
    addTo: (ids: number[], group: Group) => {
      let there: number[] = [];
      const fresh = () => ids.filter((id) => !there.includes(id));
      return perform(
        text.addedTo(ids.length, group.name),
        async () => {
          there = await findWordsOfGroup(group.id, ids);
          if (fresh().length) await addGroupWords(group.id, fresh());
        },
        async () => {
          if (fresh().length) await removeGroupWords(group.id, fresh());
        },
      );
    },
    moveTo: (ids: number[], from: number, group: Group) => {
      let there: number[] = [];
      return perform(
        text.moved(ids.length, group.name),
        async () => {
          there = await findWordsOfGroup(group.id, ids);
          await moveGroupWords(from, group.id, ids);
        },
        async () => {
          // Words that the other group had before stay there, too.
          await moveGroupWords(group.id, from, ids);
          if (there.length) await addGroupWords(group.id, there);
        },
      );
    },
    takeOut: (ids: number[], from: number) =>
      perform(
        text.removed(ids.length),
        () => removeGroupWords(from, ids),
        () => addGroupWords(from, ids),
      ),
  };
}
