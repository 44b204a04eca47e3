import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Badge } from '@/components/badge';
import { IconButton } from '@/components/button';
import type { Group } from '@/features/vocabulary/api/list-groups';
import { useUpdateGroup } from '@/features/vocabulary/api/update-group';
import { GroupNameDialog } from '@/features/vocabulary/components/group-name-dialog';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { useRemoveGroup } from '@/features/vocabulary/use-remove-group';
import { useText } from '@/lib/texts';

export function GroupGrid({ groups }: { groups: Group[] }) {
  const [renaming, setRenaming] = useState<Group | null>(null);
  const remove = useRemoveGroup();
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <GroupTile
            key={group.id}
            group={group}
            onRename={() => {
              setRenaming(group);
            }}
            onRemove={() => {
              remove(group);
            }}
          />
        ))}
      </ul>
      {renaming && (
        <RenameDialog
          group={renaming}
          onClose={() => {
            setRenaming(null);
          }}
        />
      )}
    </>
  );
}

interface GroupTileProps {
  group: Group;
  onRename: () => void;
  onRemove: () => void;
}

function GroupTile({ group, onRename, onRemove }: GroupTileProps) {
  const text = useText(vocabularyTexts);
  return (
    <li className="border-line bg-surface shadow-card hover:border-line-strong relative flex items-center gap-1 rounded-2xl border py-3 pr-2 pl-5 transition-colors">
      <div className="min-w-0 flex-1 py-1">
        {/* The whole tile is the link's target; the buttons lie above it. */}
        <Link
          to={`/groups/${group.id}`}
          className="block font-semibold break-words after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {group.name}
        </Link>
        <p className="text-ink-soft mt-1 flex items-center gap-2 text-sm">
          {text.wordCount(String(group.word_count), group.word_count === 1)}
          {group.level && <Badge>{group.level}</Badge>}
        </p>
      </div>
      <div className="relative flex">
        <IconButton label={text.renameGroup(group.name)} icon={<Pencil size={16} />} onClick={onRename} />
        <IconButton label={text.deleteGroup(group.name)} icon={<Trash2 size={16} />} onClick={onRemove} />
      </div>
    </li>
  );
}

export function RenameDialog({ group, onClose }: { group: { id: number; name: string }; onClose: () => void }) {
  const text = useText(vocabularyTexts);
  const update = useUpdateGroup();
  return (
    <GroupNameDialog
      title={text.renameGroup(group.name)}
      action={text.rename}
      name={group.name}
      error={update.error}
      onSave={(name) => {
        update.mutate({ id: group.id, name }, { onSuccess: onClose });
      }}
      onClose={onClose}
    />
  );
}
