import { PartyPopper } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '@/components/button';
import { Card } from '@/components/card';
import { GermanWord } from '@/components/german-word';
import { usePageTitle } from '@/components/page-header';
import type { StudyWord } from '@/features/study/engine/words';
import { studyAppTexts } from '@/features/study/apps/texts';
import { formatDay } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useShortcuts } from '@/lib/shortcuts';
import { useText } from '@/lib/texts';
import { useWhatIsNext } from './use-what-is-next';

interface SummaryProps {
  right: number;
  wrong: number;
  /** Words that were wrong at least once. */
  again: readonly StudyWord[];
  /** Answers that are still to be sent. */
  unsent: number;
  onStudyMore: () => void;
}

/** How the round went, and what comes next. */
export function Summary({ right, wrong, again, unsent, onStudyMore }: SummaryProps) {
  const text = useText(studyAppTexts);
  usePageTitle(text.summary);
  useShortcuts([{ keys: 'Enter', label: text.studyMore, run: onStudyMore }]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const answers = right + wrong;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <div className="pt-4 text-center">
        <div
          aria-hidden
          className="bg-accent-soft text-accent mx-auto mb-4 flex size-16 items-center justify-center rounded-3xl"
        >
          <PartyPopper size={30} />
        </div>
        <h1 ref={heading} tabIndex={-1} className="text-3xl font-bold tracking-tight outline-none">
          {text.summary}
        </h1>
        <p className="text-ink-soft mt-2">
          {answers === 0
            ? text.summaryNone
            : wrong === 0
              ? text.summaryAllRight
              : text.summarySome(right, answers)}
        </p>
        {unsent > 0 && (
          <p role="status" className="text-warn mt-2 font-medium">
            {text.waiting(unsent)}
          </p>
        )}
      </div>
      <dl className="grid grid-cols-2 gap-3 text-center">
        <Count label={text.answersRight} value={right} className="bg-correct-soft text-correct" />
        <Count label={text.answersWrong} value={wrong} className="bg-wrong-soft text-wrong" />
      </dl>
      {again.length > 0 && <LookAgain words={again} />}
      <WhatIsNext isSent={unsent === 0} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Button tone="primary" size="large" className="sm:order-last" onClick={onStudyMore}>
          {text.studyMore}
        </Button>
        <ButtonLink to="/" size="large">
          {text.toDashboard}
        </ButtonLink>
      </div>
    </div>
  );
}

function Count({ label, value, className }: { label: string; value: number; className: string }) {
  return (
    <div className={`flex flex-col-reverse rounded-2xl px-4 py-4 ${className}`}>
      <dt className="text-sm font-medium">{label}</dt>
      <dd className="text-3xl font-bold tabular-nums">{value}</dd>
    </div>
  );
}

function LookAgain({ words }: { words: readonly StudyWord[] }) {
  const text = useText(studyAppTexts);
  return (
    <Card title={text.lookAgain}>
      <ul className="divide-line -my-2 divide-y">
        {words.map((word) => (
          <li key={word.id}>
            <Link
              to={`/words/${word.id}`}
              className="hover:bg-sunken -mx-2 flex min-h-11 flex-wrap items-baseline justify-between gap-x-4 rounded-lg px-2 py-2.5"
            >
              <GermanWord word={word} className="font-medium" />
              <span lang="en" className="text-ink-soft break-words">
                {word.english}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function WhatIsNext({ isSent }: { isSent: boolean }) {
  const text = useText(studyAppTexts);
  const { language } = usePreferences();
  const { data } = useWhatIsNext(isSent);
  return (
    <Card title={text.nextDue}>
      <div className="text-ink-soft min-h-12">
        {data && (
          <>
            <p>{text.nextToday(data.due, data.fresh)}</p>
            <p>
              {data.next
                ? text.nextDay(formatDay(data.next.day, language), data.next.due_count)
                : text.nextNone}
            </p>
          </>
        )}
      </div>
    </Card>
  );
}
