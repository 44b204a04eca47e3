import { Flame, Layers, ListChecks, Target, type LucideIcon } from 'lucide-react';
import { ErrorState, Skeleton } from '@/components/states';
import { useQuickStats } from '@/features/progress/api/get-quick-stats';
import { progressTexts } from '@/features/progress/texts';
import { formatNumber } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export function QuickStats() {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  const { data, error, refetch } = useQuickStats();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={text.loadingNumbers} className="h-[17.5rem] rounded-2xl sm:h-[8.75rem]" />;
  const days = data.study_streak_days;
  return (
    <dl className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
      <Stat
        icon={Target}
        name={text.successRate}
        value={data.total_study_sessions ? `${formatNumber(data.success_rate, language, 1)} %` : '–'}
        hint={text.successRateHint}
      />
      <Stat icon={Flame} name={text.streak} value={`${days} ${text.days(days)}`} hint={text.streakHint} />
      <Stat
        icon={ListChecks}
        name={text.sessions}
        value={formatNumber(data.total_study_sessions, language)}
        hint={text.sessionsHint}
      />
      <Stat
        icon={Layers}
        name={text.activeGroups}
        value={formatNumber(data.total_active_groups, language)}
        hint={text.activeGroupsHint}
      />
    </dl>
  );
}

interface StatProps {
  icon: LucideIcon;
  name: string;
  value: string;
  hint: string;
}

function Stat({ icon: Icon, name, value, hint }: StatProps) {
  return (
    <div className="border-line bg-surface shadow-card flex min-h-32 flex-col rounded-2xl border p-4 sm:p-5">
      <dt className="text-ink-soft flex items-center gap-2 text-sm">
        <Icon aria-hidden size={16} className="text-accent shrink-0" />
        {name}
      </dt>
      <dd className="mt-2 flex flex-1 flex-col">
        <span className="text-2xl font-bold tracking-tight tabular-nums">{value}</span>
        <span className="text-ink-soft mt-0.5 text-xs">{hint}</span>
      </dd>
    </div>
  );
}
