import { Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, IconButton } from '@/components/button';
import { Dialog, DialogActions } from '@/components/dialog';
import { usePageTitle } from '@/components/page-header';
import { ProgressBar } from '@/components/progress-bar';
import type { Plan } from '@/features/study/engine/facts';
import type { Snapshot } from '@/features/study/engine/session';
import { studyAppTexts } from '@/features/study/apps/texts';
import { classNames } from '@/lib/class-names';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';

interface StudyFrameProps {
  plan: Plan;
  snapshot: Snapshot;
  onUndo: () => void;
  onLeave: () => void;
  children: ReactNode;
}

/** What surrounds every card: the way out, how far the round is, and whether answers are safe. */
export function StudyFrame({ plan, snapshot, onUndo, onLeave, children }: StudyFrameProps) {
  const text = useText(studyAppTexts);
  const [isAsking, setAsking] = useState(false);
  const title = text.apps[plan.app];
  usePageTitle(title);
  const leave = () => {
    if (snapshot.unsent > 0) setAsking(true);
    else onLeave();
  };
  useShortcuts([
    { keys: 'Escape', label: text.leaveKey, run: leave, whileTyping: true },
    { keys: 'z', label: text.undoKey, run: onUndo },
  ]);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <header className="space-y-3">
        <div className="flex items-center gap-2">
          <IconButton label={text.leave} icon={<X size={22} />} className="-ml-2.5 size-11" onClick={leave} />
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-lg leading-tight font-bold tracking-tight">{title}</h1>
            <p className="text-ink-soft truncate text-sm">
              {plan.groupId === null ? text.allWords : plan.groupName}
            </p>
          </div>
          <Button tone="quiet" className="h-11! px-3!" disabled={!snapshot.canUndo} onClick={onUndo}>
            <Undo2 aria-hidden size={18} /> <span className="max-[24rem]:sr-only">{text.undo}</span>
          </Button>
        </div>
        <ProgressBar
          label={text.progress(snapshot.done, snapshot.total)}
          value={snapshot.done}
          max={snapshot.total}
        />
        <Status snapshot={snapshot} />
      </header>
      {children}
      {isAsking && <LeaveDialog unsent={snapshot.unsent} onStay={() => setAsking(false)} onLeave={onLeave} />}
    </div>
  );
}

function Status({ snapshot: { done, total, right, wrong, unsent, connection } }: { snapshot: Snapshot }) {
  const text = useText(studyAppTexts);
  const isWaiting = unsent > 0 && connection === 'waiting';
  return (
    <div className="text-ink-soft flex min-h-5 flex-wrap justify-between gap-x-4 gap-y-1 text-sm tabular-nums">
      <p>{text.progress(done, total)}</p>
      <p>{text.counts(right, wrong)}</p>
      <p role="status" className={classNames(isWaiting && 'text-warn font-medium')}>
        {isWaiting ? text.waiting(unsent) : unsent > 0 ? text.saving : text.saved}
      </p>
    </div>
  );
}

interface LeaveDialogProps {
  unsent: number;
  onStay: () => void;
  onLeave: () => void;
}

function LeaveDialog({ unsent, onStay, onLeave }: LeaveDialogProps) {
  const text = useText(studyAppTexts);
  return (
    <Dialog title={text.leaveTitle} onClose={onStay}>
      <p>{text.waiting(unsent)}.</p>
      <p className="text-ink-soft mt-2">{text.leaveDetail}</p>
      <DialogActions>
        <Button size="large" onClick={onLeave}>
          {text.leave}
        </Button>
        <Button size="large" tone="primary" autoFocus onClick={onStay}>
          {text.stay}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
