import { Link } from 'react-router';
import { Badge } from '@/components/badge';
import { ScoreBar } from '@/features/study/components/score-bar';
import type { Session } from '@/features/study/api/list-sessions';
import { useActivityName } from '@/features/study/activity-words';
import { studyTexts } from '@/features/study/texts';
import { formatMoment } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export function SessionList({ sessions }: { sessions: Session[] }) {
  return (
    <ul className="border-line bg-surface shadow-card divide-line divide-y overflow-hidden rounded-2xl border">
      {sessions.map((session) => (
        <SessionItem key={session.id} session={session} />
      ))}
    </ul>
  );
}

function SessionItem({ session }: { session: Session }) {
  const text = useText(studyTexts);
  const { language } = usePreferences();
  const nameOf = useActivityName();
  return (
    <li className="hover:bg-sunken/50 relative grid gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[1fr_14rem] sm:items-center">
      <div className="min-w-0">
        <Link
          to={`/sessions/${session.id}`}
          className="font-semibold after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {nameOf(session)}
        </Link>
        {!session.is_finished && (
          <span className="ml-2">
            <Badge tone="accent">{text.open}</Badge>
          </span>
        )}
        <p className="text-ink-soft mt-0.5 text-sm break-words">
          {session.group_id === null ? text.allWords : session.group_name} · {formatMoment(session.start_time, language)}
        </p>
      </div>
      <ScoreBar right={session.correct_count} wrong={session.wrong_count} />
    </li>
  );
}
