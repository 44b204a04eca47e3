import { Trash2, X } from 'lucide-react';
import { Button, IconButton } from '@/components/button';
import { CONTROL } from '@/components/field';
import { useGroups, type Group } from '@/features/vocabulary/api/list-groups';
import { vocabularyTexts } from '@/features/vocabulary/texts';
import { classNames } from '@/lib/class-names';
import { useText } from '@/lib/texts';
import { useBulkActions } from '@/features/vocabulary/use-bulk-actions';

interface BulkBarProps {
  ids: number[];
  /** Set when the list shows one group: then words can be moved out of it. */
  groupId?: number;
  onDone: () => void;
}

/** What can be done to the selected words; stays in sight while the list scrolls. */
export function BulkBar({ ids, groupId, onDone }: BulkBarProps) {
  const text = useText(vocabularyTexts);
  const actions = useBulkActions();
  const run = (action: Promise<void>) => {
    onDone();
    void action;
  };
  return (
    <div
      role="group"
      aria-label={text.selected(ids.length)}
      className="border-line bg-surface shadow-card sticky bottom-20 z-10 mt-4 flex flex-wrap items-center gap-2 rounded-2xl border p-2 pl-4 md:bottom-4"
    >
      <span role="status" className="mr-auto text-sm font-medium">
        {text.selected(ids.length)}
      </span>
      {groupId !== undefined && (
        <>
          <GroupChooser
            label={text.moveTo}
            without={groupId}
            onChoose={(group) => {
              run(actions.moveTo(ids, groupId, group));
            }}
          />
          <Button
            onClick={() => {
              run(actions.takeOut(ids, groupId));
            }}
          >
            {text.removeFromGroup}
          </Button>
        </>
      )}
      <GroupChooser
        label={text.addTo}
        without={groupId}
        onChoose={(group) => {
          run(actions.addTo(ids, group));
        }}
      />
      <Button
        tone="danger"
        onClick={() => {
          run(actions.remove(ids));
        }}
      >
        <Trash2 aria-hidden size={16} />
        {text.delete}
      </Button>
      <IconButton label={text.clearSelection} icon={<X size={18} />} onClick={onDone} />
    </div>
  );
}

interface GroupChooserProps {
  label: string;
  without?: number;
  onChoose: (group: Group) => void;
}

function GroupChooser({ label, without, onChoose }: GroupChooserProps) {
  const { data: groups = [] } = useGroups();
  return (
    <select
      aria-label={label}
      value=""
      className={classNames(CONTROL, 'w-40! font-medium')}
      onChange={(event) => {
        const chosen = groups.find(({ id }) => id === Number(event.target.value));
        if (chosen) onChoose(chosen);
      }}
    >
      <option value="">{label}</option>
      {groups
        .filter(({ id }) => id !== without)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
}
