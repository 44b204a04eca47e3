import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

interface PromptProps {
  /** What to do with what is shown. */
  task: string;
  children: ReactNode;
  /** Take the focus, so that screen readers begin here; not where a text field takes it. */
  focus?: boolean;
  className?: string;
}

/** The question of a card. */
export function Prompt({ task, children, focus = true, className }: PromptProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) ref.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <div ref={ref} tabIndex={-1} className={classNames('text-center outline-none', className)}>
      <h2 className="text-ink-soft text-sm font-medium">{task}</h2>
      <div className="mt-3 text-3xl font-bold tracking-tight break-words hyphens-auto sm:text-4xl">
        {children}
      </div>
    </div>
  );
}
