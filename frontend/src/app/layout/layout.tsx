import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useMatch, useNavigate } from 'react-router';
import { PAGES } from '@/app/layout/pages';
import { Navigation } from '@/app/layout/navigation';
import { appTexts } from '@/app/texts';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function Layout() {
  const text = useText(appTexts);
  const navigate = useNavigate();
  const isStudying = useMatch('/study/:app') !== null;
  useShortcuts(
    PAGES.map(({ name, to, keys }) => ({ keys, label: text.goTo(text[name]), run: () => void navigate(to) })),
  );
  const main = useFocusOnNavigation();
  return (
    <div className="min-h-dvh md:flex">
      <a
        href="#main"
        className="bg-accent text-on-accent sr-only z-40 rounded-xl px-4 py-2 font-medium focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {text.skip}
      </a>
      {!isStudying && <Navigation />}
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl min-w-0 px-4 pt-6 pb-28 outline-none sm:px-8 md:pt-10 md:pb-16"
      >
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}

/** After a click on a link the next Tab starts in the new page, and screen readers read it. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
