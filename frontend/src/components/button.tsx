import type { ComponentProps, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { classNames } from '@/lib/class-names';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const TONES: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  secondary: 'bg-surface text-ink border-line hover:bg-sunken',
  quiet: 'bg-transparent text-ink-soft border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-wrong-soft text-wrong border-transparent hover:border-wrong',
};

const SIZES: Record<ButtonSize, string> = {
  small: 'h-8 px-3 text-sm rounded-lg gap-1.5',
  medium: 'h-10 px-4 text-sm rounded-xl gap-2',
  large: 'h-12 px-6 text-base rounded-xl gap-2.5',
};

const BASE =
  'inline-flex shrink-0 items-center justify-center border font-medium whitespace-nowrap transition-colors ' +
  'disabled:cursor-not-allowed disabled:opacity-50';

/** How a button looks, for a plain link that downloads something. */
export function buttonLook(tone: ButtonTone = 'secondary', size: ButtonSize = 'medium', className?: string): string {
  return classNames(BASE, TONES[tone], SIZES[size], className);
}

interface Look {
  tone?: ButtonTone;
  size?: ButtonSize;
}

export function Button({ tone, size, className, type, ...rest }: ComponentProps<'button'> & Look) {
  return <button type={type ?? 'button'} className={buttonLook(tone, size, className)} {...rest} />;
}

export function ButtonLink({ tone, size, className, ...rest }: LinkProps & Look) {
  return <Link className={buttonLook(tone, size, className)} {...rest} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  label: string;
  icon: ReactNode;
  [data: `data-${string}`]: unknown;
}

/** A button with only a picture: its label is its name and its hint. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(
        'text-ink-soft hover:bg-sunken hover:text-ink inline-flex size-9 shrink-0 items-center justify-center rounded-lg transition-colors disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
}
