import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useDeleteGroup } from '@/features/vocabulary/api/delete-group';
import { useRestoreGroup } from '@/features/vocabulary/api/restore-group';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

/** Delete a group at once; the toast takes it back. */
export function useRemoveGroup() {
  const text = useText(vocabularyTexts);
  const toast = useToast();
  const words = useProblemWords();
  const deleteGroup = useDeleteGroup();
  const restoreGroup = useRestoreGroup();
  const complain = (error: unknown) => {
    toast.show({ message: words(error as Error).detail, tone: 'error' });
  };
  const restore = (id: number) => {
    restoreGroup
      .mutateAsync(id)
      .then(() => {
        toast.show({ message: text.restored });
      })
      .catch(complain);
  };
  return (group: { id: number; name: string }) => {
    deleteGroup
      .mutateAsync(group.id)
      .then(() => {
        const undo = { label: text.undo, run: () => { restore(group.id); } };
        toast.show({ message: text.groupDeleted(group.name), action: undo });
      })
      .catch(complain);
  };
}
