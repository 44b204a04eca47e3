import { Layers, Plus, SearchX } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/button';
import { Input } from '@/components/field';
import { PageHeader } from '@/components/page-header';
import { EmptyState, ErrorState, Skeleton } from '@/components/states';
import { useCreateGroup } from '@/features/vocabulary/api/create-group';
import { useGroups } from '@/features/vocabulary/api/list-groups';
import { GroupGrid } from '@/features/vocabulary/components/group-grid';
import { GroupNameDialog } from '@/features/vocabulary/components/group-name-dialog';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function GroupsPage() {
  const text = useText(vocabularyTexts);
  const [isCreating, setCreating] = useState(false);
  const create = () => {
    setCreating(true);
  };
  useShortcuts([{ keys: 'n', label: text.newGroup, run: create }]);
  const createButton = (
    <Button tone="primary" onClick={create}>
      <Plus aria-hidden size={16} />
      {text.newGroup}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.groupsTitle} actions={createButton} />
      <GroupList onCreate={create} />
      {isCreating && (
        <CreateDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}

function GroupList({ onCreate }: { onCreate: () => void }) {
  const text = useText(vocabularyTexts);
  const { data: groups, error, refetch } = useGroups();
  const [sought, setSought] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: text.filterGroups, run: () => input.current?.focus() }]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!groups) return <Skeleton label={text.loadingGroups} className="h-[36rem]" />;
  if (groups.length === 0) {
    return (
      <EmptyState
        icon={<Layers size={26} />}
        title={text.noGroups}
        action={<Button onClick={onCreate}>{text.newGroup}</Button>}
      >
        {text.noGroupsDetail}
      </EmptyState>
    );
  }
  const shown = groups.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <>
      <Input
        ref={input}
        type="search"
        label={text.filterGroups}
        hideLabel
        placeholder={text.filterGroups}
        className="mb-4 max-w-sm"
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
        }}
      />
      {shown.length > 0 ? (
        <GroupGrid groups={shown} />
      ) : (
        <EmptyState icon={<SearchX size={26} />} title={text.noGroupFits} />
      )}
    </>
  );
}

/** After its creation the group is opened: the next step is to put words in. */
function CreateDialog({ onClose }: { onClose: () => void }) {
  const text = useText(vocabularyTexts);
  const navigate = useNavigate();
  const create = useCreateGroup();
  return (
    <GroupNameDialog
      title={text.newGroup}
      action={text.createGroup}
      error={create.error}
      onSave={(name) => {
        create.mutate(name, {
          onSuccess: (group) => {
            onClose();
            void navigate(`/groups/${group.id}`);
          },
        });
      }}
      onClose={onClose}
    />
  );
}
