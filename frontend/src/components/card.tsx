import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '@/lib/class-names';

interface CardProps {
  children: ReactNode;
  /** A card with a title is a region of the page, named by it. */
  title?: string;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  className?: string;
}

export function Card({ children, title, aside, className }: CardProps) {
  const titleId = useId();
  const look = classNames('border-line bg-surface shadow-card min-w-0 rounded-2xl border p-5 sm:p-6', className);
  if (!title) return <div className={look}>{children}</div>;
  return (
    <section aria-labelledby={titleId} className={look}>
      <div className="mb-4 flex min-h-6 flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={titleId} className="text-base font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
