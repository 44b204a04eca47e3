import { Card } from '@/components/card';
import { ProgressBar } from '@/components/progress-bar';
import { ErrorState, Skeleton } from '@/components/states';
import { useStudyProgress } from '@/features/progress/api/get-study-progress';
import { progressTexts } from '@/features/progress/texts';
import { formatNumber, formatPercent } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export function InventoryProgress() {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  const { data, error, refetch } = useStudyProgress();
  const studied = data?.total_words_studied ?? 0;
  const total = data?.total_available_words ?? 0;
  return (
    <Card title={text.progress} aside={data && <span className="text-ink-soft text-sm tabular-nums">{formatPercent(total ? studied / total : 0, language)}</span>}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <div className="h-9">
          <ProgressBar label={text.progress} value={studied} max={total} />
          <p className="text-ink-soft mt-2 text-sm">
            {text.progressOf(formatNumber(studied, language), formatNumber(total, language))}
          </p>
        </div>
      ) : (
        <Skeleton label={text.loadingNumbers} className="h-9" />
      )}
    </Card>
  );
}
