import { Card } from '@/components/card';
import { Chart } from '@/components/chart';
import { ErrorState, Skeleton } from '@/components/states';
import { useForecast, type ForecastDay } from '@/features/scheduling/api/get-forecast';
import { schedulingTexts } from '@/features/scheduling/texts';
import { classNames } from '@/lib/class-names';
import { formatShortDay } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

const HEIGHT = 180;
const AXIS = 22;
const TOP = 18;

export function ForecastCard() {
  const text = useText(schedulingTexts);
  const { data, error, refetch } = useForecast();
  return (
    <Card title={text.forecast}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <ForecastChart days={data} />
      ) : (
        <Skeleton label={text.loadingForecast} className="h-[208px]" />
      )}
    </Card>
  );
}

function ForecastChart({ days }: { days: ForecastDay[] }) {
  const text = useText(schedulingTexts);
  const { language } = usePreferences();
  const total = days.reduce((sum, { due_count }) => sum + due_count, 0);
  const peak = days.reduce((most, day) => (day.due_count > most.due_count ? day : most), { day: '', due_count: 0 });
  return (
    <Chart
      label={total ? text.forecastLabel(total, peak.due_count, formatShortDay(peak.day, language)) : text.forecastEmpty}
      height={HEIGHT}
      draw={(width) => <Bars days={days} width={width} peak={peak} />}
      columns={[text.day, text.words]}
      rows={days.map(({ day, due_count }) => [formatShortDay(day, language), due_count])}
      legend={<span>{total ? text.forecastLegend : text.forecastEmpty}</span>}
    />
  );
}

function Bars({ days, width, peak }: { days: ForecastDay[]; width: number; peak: ForecastDay }) {
  const { language } = usePreferences();
  const text = useText(schedulingTexts);
  const pitch = width / days.length;
  const bottom = HEIGHT - AXIS;
  const scale = (bottom - TOP) / Math.max(peak.due_count, 5);
  return (
    <>
      <line x1={0} x2={width} y1={bottom + 0.5} y2={bottom + 0.5} className="stroke-line" />
      {days.map(({ day, due_count }, index) => (
        <g key={day} transform={`translate(${index * pitch} 0)`}>
          <rect
            x={pitch * 0.12}
            y={bottom - due_count * scale}
            width={pitch * 0.76}
            height={due_count * scale}
            rx={Math.min(3, pitch * 0.3)}
            className={classNames(index === 0 ? 'fill-accent' : 'fill-accent/60')}
          >
            <title>{`${formatShortDay(day, language)}: ${due_count} ${text.due(due_count)}`}</title>
          </rect>
          {day === peak.day && (
            <text x={pitch / 2} y={bottom - due_count * scale - 6} textAnchor="middle" className="fill-ink text-[11px] font-medium">
              {due_count}
            </text>
          )}
        </g>
      ))}
      <g className="text-ink-soft fill-current text-[11px]">
        <text y={HEIGHT - 4}>{text.today}</text>
        <text x={width} y={HEIGHT - 4} textAnchor="end">
          {formatShortDay(days.at(-1)?.day ?? '', language)}
        </text>
      </g>
    </>
  );
}
