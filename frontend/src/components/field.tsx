import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

export const CONTROL =
  'w-full min-w-0 rounded-xl border border-line-strong bg-surface text-ink h-10 px-3 text-base sm:text-sm ' +
  'placeholder:text-ink-soft aria-invalid:border-wrong disabled:opacity-60';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | null;
  /** Keep the label for screen readers only. */
  hideLabel?: boolean;
  className?: string;
}

interface FrameProps extends FieldProps {
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

function Field({ label, hint, error, hideLabel, className, children }: FrameProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1.5 block text-sm font-medium'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-ink-soft mt-1.5 text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-wrong mt-1.5 text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

type InputProps = FieldProps & Omit<ComponentProps<'input'>, 'id'>;

export function Input({ label, hint, error, hideLabel, className, ...rest }: InputProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(ids) => <input type="text" autoComplete="off" className={CONTROL} {...ids} {...rest} />}
    </Field>
  );
}

type SelectProps = FieldProps & Omit<ComponentProps<'select'>, 'id'>;

export function Select({ label, hint, error, hideLabel, className, children, ...rest }: SelectProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, className }}>
      {(ids) => (
        <select className={classNames(CONTROL, 'pr-8')} {...ids} {...rest}>
          {children}
        </select>
      )}
    </Field>
  );
}
