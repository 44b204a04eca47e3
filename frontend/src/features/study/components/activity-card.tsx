import { ExternalLink, Trash2 } from 'lucide-react';
import { Badge } from '@/components/badge';
import { IconButton } from '@/components/button';
import { useActivityWords } from '@/features/study/activity-words';
import type { Activity } from '@/features/study/api/list-activities';
import { studyTexts } from '@/features/study/texts';
import { useText } from '@/lib/texts';

interface ActivityCardProps {
  activity: Activity;
  disabled: boolean;
  onLaunch: () => void;
  /** Only an outside app can be removed. */
  onRemove?: () => void;
}

/** The whole card starts the activity. */
export function ActivityCard({ activity, disabled, onLaunch, onRemove }: ActivityCardProps) {
  const text = useText(studyTexts);
  const { name, description } = useActivityWords()(activity);
  return (
    <li className="border-line bg-surface shadow-card hover:border-line-strong relative flex flex-col overflow-hidden rounded-2xl border transition-colors">
      <img
        src={activity.thumbnail_url}
        alt=""
        width={320}
        height={200}
        className="bg-sunken aspect-[8/5] w-full object-cover"
      />
      <div className="flex flex-1 flex-col p-5">
        <h3 className="font-semibold">
          <button
            type="button"
            disabled={disabled}
            aria-label={text.launch(name)}
            onClick={onLaunch}
            className="text-left after:absolute after:inset-0 after:rounded-2xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {name}
          </button>
        </h3>
        <p className="text-ink-soft mt-1 text-sm text-pretty break-words">{description}</p>
        {!activity.is_builtin && (
          <p className="mt-auto flex items-center justify-between gap-2 pt-3">
            <Badge>
              <ExternalLink aria-hidden size={12} />
              {text.opensTab}
            </Badge>
            {onRemove && (
              <IconButton
                label={text.remove(name)}
                icon={<Trash2 size={16} />}
                onClick={onRemove}
                className="relative"
              />
            )}
          </p>
        )}
      </div>
    </li>
  );
}
