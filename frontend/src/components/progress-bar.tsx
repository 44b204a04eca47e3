interface ProgressBarProps {
  /** What goes on, for screen readers. */
  label: string;
  value: number;
  max: number;
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="bg-sunken h-2 w-full overflow-hidden rounded-full"
    >
      <div className="bg-accent h-full rounded-full transition-[width] duration-300" style={{ width: `${share * 100}%` }} />
    </div>
  );
}
