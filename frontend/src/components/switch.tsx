import { Switch as Radix } from 'radix-ui';
import { useId } from 'react';

interface SwitchProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4">
      <div>
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-ink-soft mt-0.5 text-sm">
            {hint}
          </p>
        )}
      </div>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="bg-line-strong data-[state=checked]:bg-accent h-6 w-11 shrink-0 rounded-full transition-colors"
      >
        <Radix.Thumb className="bg-surface block size-5 translate-x-0.5 rounded-full transition-transform data-[state=checked]:translate-x-[1.375rem]" />
      </Radix.Root>
    </div>
  );
}
