import { useId, useState } from 'react';
import { Card } from '@/components/card';
import { Input } from '@/components/field';
import type { SettingsSectionProps } from '@/features/learners/settings-section';
import { learnersTexts } from '@/features/learners/texts';
import { formatPercent } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

export function AmountSettings({ settings, save }: SettingsSectionProps) {
  const text = useText(learnersTexts);
  return (
    <Card title={text.amount}>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          label={text.newWords}
          hint={text.newWordsHint}
          value={settings.new_words_per_day}
          max={500}
          onSave={(value) => {
            save({ new_words_per_day: value });
          }}
        />
        <NumberField
          label={text.reviews}
          hint={text.reviewsHint}
          value={settings.reviews_per_day}
          max={5000}
          onSave={(value) => {
            save({ reviews_per_day: value });
          }}
        />
        <RetentionField
          value={settings.desired_retention}
          onSave={(value) => {
            save({ desired_retention: value });
          }}
        />
      </div>
    </Card>
  );
}

interface NumberFieldProps {
  label: string;
  hint: string;
  value: number;
  max: number;
  onSave: (value: number) => void;
}

/** Saved when the field is left or Enter is pressed, and only when it is a number that is allowed. */
function NumberField({ label, hint, value, max, onSave }: NumberFieldProps) {
  const text = useText(learnersTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(value);
  const isAllowed = /^\d+$/.test(shown) && Number(shown) <= max;
  const commit = () => {
    if (!isAllowed) return;
    setTyped(null);
    if (Number(shown) !== value) onSave(Number(shown));
  };
  return (
    <Input
      inputMode="numeric"
      label={label}
      hint={hint}
      error={isAllowed ? null : text.range(0, max)}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value.trim());
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}

function RetentionField({ value, onSave }: { value: number; onSave: (value: number) => void }) {
  const id = useId();
  const text = useText(learnersTexts);
  const { language } = usePreferences();
  const [moved, setMoved] = useState<number | null>(null);
  const percent = moved ?? Math.round(value * 100);
  const gap = percent < 85 ? text.gaps.low : percent <= 92 ? text.gaps.middle : text.gaps.high;
  const commit = () => {
    if (moved !== null && moved !== Math.round(value * 100)) onSave(moved / 100);
    setMoved(null);
  };
  return (
    <div className="sm:col-span-2">
      <div className="mb-1.5 flex justify-between gap-4 text-sm font-medium">
        <label htmlFor={id}>{text.retention}</label>
        <output htmlFor={id} className="tabular-nums">
          {formatPercent(percent / 100, language)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={70}
        max={97}
        value={percent}
        aria-valuetext={formatPercent(percent / 100, language)}
        aria-describedby={`${id}-hint`}
        className="accent-accent h-6 w-full cursor-pointer"
        onChange={(event) => {
          setMoved(Number(event.target.value));
        }}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <p id={`${id}-hint`} className="text-ink-soft mt-1.5 text-sm">
        {text.retentionHint(formatPercent(percent / 100, language), gap)}
      </p>
    </div>
  );
}
