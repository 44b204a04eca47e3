import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useDeleteActivity } from '@/features/study/api/delete-activity';
import type { Activity } from '@/features/study/api/list-activities';
import { useRegisterActivity } from '@/features/study/api/register-activity';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

/** Take an outside app off the launchpad; undo registers it again with what was known of it. */
export function useRemoveActivity() {
  const text = useText(studyTexts);
  const toast = useToast();
  const words = useProblemWords();
  const remove = useDeleteActivity();
  const register = useRegisterActivity();
  const complain = (error: unknown) => {
    toast.show({ message: words(error as Error).detail, tone: 'error' });
  };
  return ({ id, name, description, launch_url, thumbnail_url, allows_other_words }: Activity) => {
    const undo = () => {
      register.mutateAsync({ name, description, launch_url, thumbnail_url, allows_other_words }).catch(complain);
    };
    remove
      .mutateAsync(id)
      .then(() => {
        toast.show({ message: text.removed(name), action: { label: text.undo, run: undo } });
      })
      .catch(complain);
  };
}
