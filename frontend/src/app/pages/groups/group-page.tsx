import { Pencil, Play, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { BackLink } from '@/components/back-link';
import { Badge } from '@/components/badge';
import { Button, ButtonLink, IconButton } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { ErrorState, Skeleton } from '@/components/states';
import { useGroup } from '@/features/vocabulary/api/get-group';
import { RenameDialog } from '@/features/vocabulary/components/group-grid';
import { QuickAdd } from '@/features/vocabulary/components/quick-add';
import { WordBrowser } from '@/features/vocabulary/components/word-browser';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useRemoveGroup } from '@/features/vocabulary/use-remove-group';
import type { Schemas } from '@/lib/api';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

export function GroupPage() {
  const text = useText(vocabularyTexts);
  const groupId = Number(useParams().groupId);
  const { data: group, error, refetch } = useGroup(groupId);
  return (
    <>
      <BackLink to="/groups">{text.backToGroups}</BackLink>
      {error ? (
        <>
          <PageHeader title={text.groupsTitle} />
          <ErrorState error={error} onRetry={() => void refetch()} />
        </>
      ) : group ? (
        <GroupView key={group.id} group={group} />
      ) : (
        <Skeleton label={text.loadingGroup} className="h-[40rem]" />
      )}
    </>
  );
}

function GroupView({ group }: { group: Schemas['GroupDetail'] }) {
  const text = useText(vocabularyTexts);
  const [isAdding, setAdding] = useState(false);
  const add = () => {
    setAdding(true);
  };
  useShortcuts([{ keys: 'n', label: text.addWord, run: add }]);
  const addButton = (
    <Button onClick={add}>
      <Plus aria-hidden size={16} />
      {text.addWord}
    </Button>
  );
  return (
    <>
      <GroupHeader group={group} addButton={isAdding ? null : addButton} />
      {isAdding && (
        <QuickAdd
          groupId={group.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      <WordBrowser groupId={group.id} firstStep={isAdding ? null : addButton} />
    </>
  );
}

function GroupHeader({ group, addButton }: { group: Schemas['GroupDetail']; addButton: ReactNode }) {
  const text = useText(vocabularyTexts);
  const navigate = useNavigate();
  const remove = useRemoveGroup();
  const [isRenaming, setRenaming] = useState(false);
  const count = group.stats.total_word_count;
  return (
    <>
      <PageHeader
        title={group.name}
        subtitle={
          <span className="flex items-center gap-2">
            {text.wordCount(String(count), count === 1)}
            {group.level && <Badge tone="accent">{text.level(group.level)}</Badge>}
          </span>
        }
        actions={
          <>
            <IconButton
              label={text.renameGroup(group.name)}
              icon={<Pencil size={16} />}
              onClick={() => {
                setRenaming(true);
              }}
            />
            <IconButton
              label={text.deleteGroup(group.name)}
              icon={<Trash2 size={16} />}
              onClick={() => {
                void navigate('/groups');
                remove(group);
              }}
            />
            {addButton}
            {count > 0 && (
              <ButtonLink tone="primary" to={`/launchpad?group=${group.id}`} aria-label={text.studyGroup(group.name)}>
                <Play aria-hidden size={16} />
                {text.study}
              </ButtonLink>
            )}
          </>
        }
      />
      {isRenaming && (
        <RenameDialog
          group={group}
          onClose={() => {
            setRenaming(false);
          }}
        />
      )}
    </>
  );
}
