import { useEffect, type ReactNode } from 'react';

interface PageHeaderProps {
  title: string;
  /** When the heading is more than words (a coloured article, say); `title` still names the tab. */
  heading?: ReactNode;
  subtitle?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, heading, subtitle, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mb-8">
      <div className="min-w-0">
        <h1 className="text-2xl font-bold tracking-tight break-words sm:text-3xl">{heading ?? title}</h1>
        {subtitle && <div className="text-ink-soft mt-1.5 text-pretty">{subtitle}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Lang Portal`;
  }, [title]);
}
