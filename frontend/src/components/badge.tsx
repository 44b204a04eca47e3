import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

const TONES = {
  plain: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  right: 'bg-correct-soft text-correct',
  wrong: 'bg-wrong-soft text-wrong',
  warn: 'bg-warn-soft text-warn',
};

export function Badge({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
