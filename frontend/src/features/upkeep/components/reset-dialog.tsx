import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogActions } from '@/components/dialog';
import { Input } from '@/components/field';
import { useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useFullReset } from '@/features/upkeep/api/full-reset';
import { useResetHistory } from '@/features/upkeep/api/reset-history';
import { upkeepTexts } from '@/features/upkeep/texts';
import { useText } from '@/lib/texts';

export type ResetKind = 'history' | 'full';

/** Nothing happens until the word has been typed. */
export function ResetDialog({ kind, onClose }: { kind: ResetKind; onClose: () => void }) {
  const text = useText(upkeepTexts);
  const toast = useToast();
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const resetHistory = useResetHistory();
  const fullReset = useFullReset();
  const reset = kind === 'history' ? resetHistory : fullReset;
  const title = kind === 'history' ? text.resetHistory : text.fullReset;
  const word = kind === 'history' ? text.historyWord : text.fullWord;
  const isConfirmed = typed.trim().toLowerCase() === word;
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-sm">{kind === 'history' ? text.resetHistoryDetail : text.fullResetDetail}</p>
      <p className="text-ink-soft mt-2 mb-5 text-sm">{text.backupFirst}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isConfirmed) return;
          reset.mutate(undefined, {
            onSuccess: ({ message }) => {
              toast.show({ message });
              onClose();
            },
          });
        }}
      >
        <Input
          label={text.typeToConfirm(word)}
          value={typed}
          spellCheck={false}
          error={reset.error && words(reset.error).detail}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" tone="danger" disabled={!isConfirmed || reset.isPending}>
            {title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
