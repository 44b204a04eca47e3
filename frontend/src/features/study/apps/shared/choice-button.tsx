import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from '@/components/kbd';
import { classNames } from '@/lib/class-names';

interface ChoiceButtonProps extends ComponentProps<'button'> {
  /** The key that presses it. */
  keys: string;
  icon?: ReactNode;
  isCentred?: boolean;
}

/** A big button with its key: an answer to choose. */
export function ChoiceButton({ keys, icon, isCentred, children, className, ...rest }: ChoiceButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys === ' ' ? 'Space' : keys}
      className={classNames(
        'flex min-h-14 min-w-0 items-center gap-3 rounded-xl border-2 px-4 py-2.5 text-left text-base font-medium transition-colors',
        isCentred && 'justify-center text-center',
        className ?? 'border-line bg-surface hover:enabled:bg-sunken',
      )}
      {...rest}
    >
      <span aria-hidden className="shrink-0">
        {icon ?? <Kbd keys={keys} />}
      </span>
      <span className={classNames('min-w-0 break-words hyphens-auto', !isCentred && 'flex-1')}>
        {children}
      </span>
    </button>
  );
}
