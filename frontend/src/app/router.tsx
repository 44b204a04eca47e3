import { createBrowserRouter } from 'react-router';
import { FirstLoad } from '@/app/layout/first-load';
import { Layout } from '@/app/layout/layout';
import { NotFoundPage } from '@/app/layout/not-found-page';
import { RouteError } from '@/app/layout/route-error';

/** Every page loads when it is first visited; the old page stays until the new one is there. */
export const router = createBrowserRouter([
  {
    element: <Layout />,
    hydrateFallbackElement: <FirstLoad />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('@/app/pages/dashboard/dashboard-page')).DashboardPage }) },
          { path: 'words', lazy: async () => ({ Component: (await import('@/app/pages/words/words-page')).WordsPage }) },
          { path: 'words/:wordId', lazy: async () => ({ Component: (await import('@/app/pages/words/word-page')).WordPage }) },
          { path: 'groups', lazy: async () => ({ Component: (await import('@/app/pages/groups/groups-page')).GroupsPage }) },
          { path: 'groups/:groupId', lazy: async () => ({ Component: (await import('@/app/pages/groups/group-page')).GroupPage }) },
          { path: 'sessions', lazy: async () => ({ Component: (await import('@/app/pages/sessions/sessions-page')).SessionsPage }) },
          { path: 'sessions/:sessionId', lazy: async () => ({ Component: (await import('@/app/pages/sessions/session-page')).SessionPage }) },
          { path: 'launchpad', lazy: async () => ({ Component: (await import('@/app/pages/launchpad/launchpad-page')).LaunchpadPage }) },
          { path: 'settings', lazy: async () => ({ Component: (await import('@/app/pages/settings/settings-page')).SettingsPage }) },
          { path: 'study/:app', lazy: async () => ({ Component: (await import('@/app/pages/study/study-page')).StudyPage }) },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
