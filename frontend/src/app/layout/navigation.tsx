import { NavLink } from 'react-router';
import { PAGES, type PageEntry } from '@/app/layout/pages';
import { appTexts } from '@/app/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';

/** At the left on a wide screen, at the foot of a phone. */
export function Navigation() {
  const text = useText(appTexts);
  return (
    <nav
      aria-label={text.navigation}
      className="border-line bg-surface fixed inset-x-0 bottom-0 z-20 border-t pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-0 md:flex md:h-dvh md:w-56 md:shrink-0 md:flex-col md:border-t-0 md:border-r md:bg-transparent md:px-3 md:py-6"
    >
      <p className="mb-6 hidden items-center gap-2.5 px-3 text-lg font-bold tracking-tight md:flex">
        <img src="/assets/icon-1.svg" alt="" width={28} height={28} />
        Lang Portal
      </p>
      <ul className="mx-auto flex max-w-lg justify-around md:mx-0 md:w-full md:flex-col md:gap-1">
        {PAGES.map((page) => (
          <li key={page.to} className="min-w-0 flex-1 md:flex-none">
            <PageLink page={page} label={text[page.name]} short={text.short[page.name]} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function PageLink({ page, label, short }: { page: PageEntry; label: string; short: string }) {
  const Icon = page.icon;
  return (
    <NavLink
      to={page.to}
      end={page.to === '/'}
      className={({ isActive }) =>
        classNames(
          'flex flex-col items-center gap-1 px-0.5 py-2 text-[0.625rem] font-medium transition-colors md:flex-row md:gap-3 md:rounded-xl md:px-3 md:py-2.5 md:text-sm',
          isActive ? 'text-accent md:bg-accent-soft' : 'text-ink-soft hover:text-ink md:hover:bg-sunken',
        )
      }
    >
      <Icon aria-hidden size={20} />
      <span className="max-w-full truncate md:hidden">{short}</span>
      <span className="hidden md:inline">{label}</span>
    </NavLink>
  );
}
