import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '@/components/button';
import { Select } from '@/components/field';
import { PageHeader } from '@/components/page-header';
import { ErrorState, Skeleton } from '@/components/states';
import { useQueueCounts } from '@/features/scheduling/api/get-queue';
import { useActivityWords } from '@/features/study/activity-words';
import { useActivities } from '@/features/study/api/list-activities';
import { ActivityCard } from '@/features/study/components/activity-card';
import { RegisterDialog } from '@/features/study/components/register-dialog';
import { useLaunch } from '@/features/study/launch';
import { useRemoveActivity } from '@/features/study/remove-activity';
import { studyTexts } from '@/features/study/texts';
import { useGroups } from '@/features/vocabulary/api/list-groups';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function LaunchpadPage() {
  const text = useText(studyTexts);
  const [params, setParams] = useSearchParams();
  const [isRegistering, setRegistering] = useState(false);
  const groupId = Number(params.get('group')) || null;
  return (
    <>
      <PageHeader
        title={text.launchpad}
        subtitle={text.launchpadHint}
        actions={
          <Button
            onClick={() => {
              setRegistering(true);
            }}
          >
            <Plus aria-hidden size={16} />
            {text.register}
          </Button>
        }
      />
      <GroupChoice
        groupId={groupId}
        onChoose={(value) => {
          setParams(value ? { group: value } : {}, { replace: true });
        }}
      />
      <h2 className="mt-8 mb-3 text-lg font-semibold">{text.how}</h2>
      <ActivityGrid groupId={groupId} />
      {isRegistering && (
        <RegisterDialog
          onClose={() => {
            setRegistering(false);
          }}
        />
      )}
    </>
  );
}

function GroupChoice({ groupId, onChoose }: { groupId: number | null; onChoose: (value: string) => void }) {
  const text = useText(studyTexts);
  const { data: groups = [] } = useGroups();
  const { data: queue } = useQueueCounts();
  return (
    <>
      <h2 className="mb-3 text-lg font-semibold">{text.what}</h2>
      <Select
        label={text.what}
        hideLabel
        className="max-w-md"
        hint={groupId === null ? (queue ? text.dueNow(queue.due_count, queue.new_count) : '\u00a0') : text.wholeGroup}
        value={groupId ?? ''}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        <option value="">{text.dueOfAll}</option>
        {groups.map(({ id, name, word_count }) => (
          <option key={id} value={id} disabled={word_count === 0}>
            {name} ({word_count})
          </option>
        ))}
      </Select>
    </>
  );
}

function ActivityGrid({ groupId }: { groupId: number | null }) {
  const text = useText(studyTexts);
  const wordsOf = useActivityWords();
  const remove = useRemoveActivity();
  const { data: activities, error, refetch } = useActivities();
  const { launch, isPending } = useLaunch();
  useShortcuts(
    (activities ?? []).slice(0, 9).map((activity, index) => ({
      keys: String(index + 1),
      label: text.launch(wordsOf(activity).name),
      run: () => {
        launch(activity, groupId);
      },
    })),
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!activities) return <Skeleton label={text.loadingActivities} className="h-[40rem]" />;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {activities.map((activity) => (
        <ActivityCard
          key={activity.id}
          activity={activity}
          disabled={isPending}
          onLaunch={() => {
            launch(activity, groupId);
          }}
          onRemove={() => {
            remove(activity);
          }}
        />
      ))}
    </ul>
  );
}
