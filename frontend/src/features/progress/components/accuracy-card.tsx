import { Card } from '@/components/card';
import { Chart } from '@/components/chart';
import { ErrorState, Skeleton } from '@/components/states';
import { accuracyOverTime, type AccuracyPoint } from '@/features/progress/accuracy';
import { useCalendar } from '@/features/progress/api/get-calendar';
import { addDays } from '@/features/progress/calendar-weeks';
import { progressTexts } from '@/features/progress/texts';
import { daysBetween, formatPercent, formatShortDay } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

const SPAN = 60;
const HEIGHT = 180;
const AXIS = 22;
const LEFT = 44;

export function AccuracyCard({ today }: { today: string }) {
  const text = useText(progressTexts);
  const { data, error, refetch } = useCalendar();
  return (
    <Card title={text.accuracy}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <AccuracyChart points={accuracyOverTime(data, today, SPAN)} today={today} />
      ) : (
        <Skeleton label={text.loadingNumbers} className="h-[208px]" />
      )}
    </Card>
  );
}

function AccuracyChart({ points, today }: { points: AccuracyPoint[]; today: string }) {
  const text = useText(progressTexts);
  const { language } = usePreferences();
  const last = points.at(-1);
  return (
    <Chart
      label={text.accuracyLabel(last ? formatPercent(last.mean, language) : '–')}
      height={HEIGHT}
      draw={(width) => <Plot points={points} today={today} width={width} />}
      columns={[text.day, text.share]}
      rows={points.toReversed().map(({ day, share }) => [formatShortDay(day, language), Math.round(share * 100)])}
      legend={<span>{points.length < 2 ? text.accuracyShort : text.accuracyLegend}</span>}
    />
  );
}

function Plot({ points, today, width }: { points: AccuracyPoint[]; today: string; width: number }) {
  const { language } = usePreferences();
  const bottom = HEIGHT - AXIS;
  const x = (day: string) => LEFT + ((width - LEFT - 8) * (SPAN - 1 - daysBetween(day, today))) / (SPAN - 1);
  const y = (share: number) => bottom - share * (bottom - 10);
  const line = points.map(({ day, mean }, index) => `${index ? 'L' : 'M'}${x(day)} ${y(mean)}`).join('');
  const start = addDays(today, 1 - SPAN);
  return (
    <>
      <g className="text-ink-soft fill-current text-[11px]">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} className="stroke-line" />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {formatPercent(share, language)}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 4}>
          {formatShortDay(start, language)}
        </text>
        <text x={width} y={HEIGHT - 4} textAnchor="end">
          {formatShortDay(today, language)}
        </text>
      </g>
      <path d={line} fill="none" strokeWidth={2.5} strokeLinejoin="round" strokeLinecap="round" className="stroke-accent" />
      {points.map(({ day, share }) => (
        <circle key={day} cx={x(day)} cy={y(share)} r={3} className="fill-line-strong/60">
          <title>{`${formatShortDay(day, language)}: ${formatPercent(share, language)}`}</title>
        </circle>
      ))}
    </>
  );
}
