import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { componentTexts } from '@/components/texts';
import { Problem, Unreachable } from '@/lib/api';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

interface SkeletonProps {
  /** What is loading, in words: "Loading words ..." */
  label: string;
  /** Gives the final size, so that nothing moves when the content arrives. */
  className?: string;
}

export function Skeleton({ label, className }: SkeletonProps) {
  return (
    <div role="status" className={classNames('bg-sunken flex items-center justify-center rounded-xl', className)}>
      <span className="text-ink-soft animate-pulse px-3 text-center text-sm">{label}</span>
    </div>
  );
}

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-col items-center px-4 py-10 text-center', className)}>
      {icon && (
        <div aria-hidden className="bg-accent-soft text-accent mb-4 flex size-14 items-center justify-center rounded-2xl">
          {icon}
        </div>
      )}
      <p className="text-base font-semibold">{title}</p>
      {children && <div className="text-ink-soft mt-1.5 max-w-sm text-sm text-pretty">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  error: Error;
  onRetry?: () => void;
  className?: string;
}

export function ErrorState({ error, onRetry, className }: ErrorStateProps) {
  const text = useText(componentTexts);
  const { title, detail } = useProblemWords()(error);
  return (
    <div role="alert" className={classNames('flex flex-col items-center px-4 py-10 text-center', className)}>
      <CircleAlert aria-hidden className="text-wrong mb-3" size={28} />
      <p className="text-base font-semibold">{title}</p>
      <p className="text-ink-soft mt-1.5 max-w-md text-sm text-pretty">{detail}</p>
      {onRetry && (
        <Button className="mt-5" onClick={onRetry}>
          {text.tryAgain}
        </Button>
      )}
    </div>
  );
}

/** Puts an error into a title and a sentence that says what to do. */
export function useProblemWords(): (error: Error) => { title: string; detail: string } {
  const text = useText(componentTexts);
  return (error) => {
    if (error instanceof Unreachable) return { title: text.unreachable, detail: text.unreachableDetail };
    if (error instanceof Problem) return { title: error.title, detail: error.detail || error.title };
    return { title: text.failed, detail: error.message };
  };
}
