import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogActions } from '@/components/dialog';
import { Input } from '@/components/field';
import { useProblemWords } from '@/components/states';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useText } from '@/lib/texts';

interface GroupNameDialogProps {
  title: string;
  action: string;
  name?: string;
  error: Error | null;
  onSave: (name: string) => void;
  onClose: () => void;
}

/** Asks for a group's name, be it new or another one. */
export function GroupNameDialog({ title, action, name = '', error, onSave, onClose }: GroupNameDialogProps) {
  const text = useText(vocabularyTexts);
  const words = useProblemWords();
  const [typed, setTyped] = useState(name);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(typed.trim());
        }}
      >
        <Input
          autoFocus
          required
          label={text.groupName}
          value={typed}
          error={error && words(error).detail}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" tone="primary">
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
