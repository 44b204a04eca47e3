import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogActions } from '@/components/dialog';
import { Input } from '@/components/field';
import { useProblemWords } from '@/components/states';
import { Switch } from '@/components/switch';
import { useToast } from '@/components/toast';
import { useRegisterActivity } from '@/features/study/api/register-activity';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

/** Put an app that lives elsewhere on the launchpad. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const text = useText(studyTexts);
  const words = useProblemWords();
  const toast = useToast();
  const register = useRegisterActivity();
  const [anyWords, setAnyWords] = useState(false);
  const submit = (form: FormData) => {
    const field = (name: string) => (form.get(name) as string).trim();
    register.mutate(
      {
        name: field('name'),
        launch_url: field('launch_url'),
        description: field('description') || undefined,
        thumbnail_url: field('thumbnail_url') || undefined,
        allows_other_words: anyWords,
      },
      {
        onSuccess: ({ name }) => {
          toast.show({ message: text.registered(name) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={text.register} onClose={onClose}>
      <p className="text-ink-soft -mt-2 mb-5 text-sm">{text.registerDetail}</p>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <Input required name="name" label={text.name} />
        <Input
          required
          name="launch_url"
          type="url"
          placeholder="https://"
          label={text.address}
          hint={text.addressHint}
        />
        <Input name="description" label={text.description} hint={text.optional} />
        <Input name="thumbnail_url" type="url" placeholder="https://" label={text.picture} hint={text.optional} />
        <Switch label={text.anyWords} checked={anyWords} onChange={setAnyWords} />
        {register.error && (
          <p role="alert" className="text-wrong text-sm">
            {words(register.error).detail}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" tone="primary" disabled={register.isPending}>
            {text.registerDo}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
