import { Play } from 'lucide-react';
import { appTexts } from '@/app/texts';
import { Button, ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { AccuracyCard } from '@/features/progress/components/accuracy-card';
import { InventoryProgress } from '@/features/progress/components/inventory-progress';
import { LastSessionCard } from '@/features/progress/components/last-session-card';
import { QuickStats } from '@/features/progress/components/quick-stats';
import { StudyCalendar } from '@/features/progress/components/study-calendar';
import { useQueueCounts } from '@/features/scheduling/api/get-queue';
import { ForecastCard } from '@/features/scheduling/components/forecast-card';
import { RecallCard } from '@/features/scheduling/components/recall-card';
import { TodayCard } from '@/features/scheduling/components/today-card';
import { useActivityName } from '@/features/study/activity-words';
import { useActivities } from '@/features/study/api/list-activities';
import { SessionAction } from '@/features/study/components/session-actions';
import { useLaunch } from '@/features/study/launch';
import { localDay } from '@/lib/dates';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function DashboardPage() {
  const text = useText(appTexts);
  const nameOf = useActivityName();
  const { data: queue } = useQueueCounts();
  const today = queue?.day ?? localDay();
  return (
    <>
      <PageHeader title={text.dashboard} />
      <div className="grid gap-4 lg:grid-cols-2">
        <TodayCard actions={<StudyNow />} />
        <LastSessionCard nameOf={nameOf} action={(session) => <SessionAction session={session} />} />
      </div>
      <div className="mt-4 grid gap-4">
        <QuickStats />
        <InventoryProgress />
        <div className="grid gap-4 lg:grid-cols-2">
          <StudyCalendar today={today} />
          <ForecastCard />
          <AccuracyCard today={today} />
          <RecallCard />
        </div>
      </div>
    </>
  );
}

/** One press to the first card; whoever wants to choose goes to the launchpad. */
function StudyNow() {
  const text = useText(appTexts);
  const { data: activities } = useActivities();
  const { launch, isPending } = useLaunch();
  const first = activities?.find((activity) => activity.is_builtin);
  const start = () => {
    if (first) launch(first, null);
  };
  useShortcuts([{ keys: 's', label: text.studyNow, run: start }]);
  return (
    <>
      <Button tone="primary" disabled={!first || isPending} onClick={start}>
        <Play aria-hidden size={16} />
        {text.studyNow}
      </Button>
      <ButtonLink to="/launchpad">
        {text.chooseHow}
      </ButtonLink>
    </>
  );
}
