import { PageHeader } from '@/components/page-header';
import { ErrorState, Skeleton, useProblemWords } from '@/components/states';
import { useToast } from '@/components/toast';
import { useSettings } from '@/features/learners/api/get-settings';
import { useUpdateSettings, type SettingsChange } from '@/features/learners/api/update-settings';
import { AmountSettings } from '@/features/learners/components/amount-settings';
import { DaySettings } from '@/features/learners/components/day-settings';
import { LookSettings } from '@/features/learners/components/look-settings';
import { learnersTexts } from '@/features/learners/texts';
import { DataSettings } from '@/features/upkeep/components/data-settings';
import { useText } from '@/lib/texts';

export function SettingsPage() {
  const text = useText(learnersTexts);
  const { data: settings, error, refetch } = useSettings();
  const save = useSave();
  return (
    <div className="max-w-3xl">
      <PageHeader title={text.settings} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : settings ? (
        <div className="grid gap-4">
          <AmountSettings settings={settings} save={save} />
          <LookSettings settings={settings} save={save} />
          <DaySettings settings={settings} save={save} />
          <DataSettings />
        </div>
      ) : (
        <Skeleton label={text.loading} className="h-[60rem]" />
      )}
    </div>
  );
}

function useSave() {
  const text = useText(learnersTexts);
  const toast = useToast();
  const words = useProblemWords();
  const { mutate } = useUpdateSettings();
  return (change: SettingsChange) => {
    mutate(change, {
      onSuccess: () => {
        toast.show({ message: text.saved });
      },
      onError: (error) => {
        toast.show({ message: `${text.notSaved}: ${words(error).detail}`, tone: 'error' });
      },
    });
  };
}
