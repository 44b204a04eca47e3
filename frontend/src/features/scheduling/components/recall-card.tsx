import { Card } from '@/components/card';
import { Chart } from '@/components/chart';
import { ErrorState, Skeleton } from '@/components/states';
import { useRecall, type RecallBin } from '@/features/scheduling/api/get-recall';
import { schedulingTexts } from '@/features/scheduling/texts';
import { formatPercent } from '@/lib/dates';
import { usePreferences } from '@/lib/preferences';
import { useText } from '@/lib/texts';

const HEIGHT = 180;
const AXIS = 22;
const LEFT = 44;
/** Below this share hardly anything is ever predicted, so the drawing starts here. */
const LOWEST = 0.4;

/** The honest chart: is a word known as often as the schedule said? */
export function RecallCard() {
  const text = useText(schedulingTexts);
  const { data, error, refetch } = useRecall();
  return (
    <Card title={text.recall}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton label={text.loadingRecall} className="h-[208px]" />
      ) : data.length === 0 ? (
        <p className="text-ink-soft min-h-[208px] text-sm text-pretty">{text.recallEmpty}</p>
      ) : (
        <RecallChart bins={data} />
      )}
    </Card>
  );
}

function RecallChart({ bins }: { bins: RecallBin[] }) {
  const text = useText(schedulingTexts);
  const { language } = usePreferences();
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0);
  const mean = (value: (bin: RecallBin) => number) =>
    formatPercent(bins.reduce((sum, bin) => sum + value(bin) * bin.reviews, 0) / reviews, language);
  const predicted = mean((bin) => bin.predicted);
  const actual = mean((bin) => bin.actual);
  return (
    <Chart
      label={text.recallLabel(predicted, actual, reviews)}
      height={HEIGHT}
      draw={(width) => <Plot bins={bins} width={width} />}
      columns={[text.predicted, text.actual, text.answers]}
      rows={bins.map((bin) => [
        formatPercent(bin.predicted, language),
        formatPercent(bin.actual, language),
        bin.reviews,
      ])}
      legend={
        <span className="max-w-sm">
          <strong className="text-ink font-medium">{text.recallSentence(predicted, actual)}</strong> {text.recallLegend}
        </span>
      }
    />
  );
}

function Plot({ bins, width }: { bins: RecallBin[]; width: number }) {
  const { language } = usePreferences();
  const bottom = HEIGHT - AXIS;
  const lowest = Math.min(LOWEST, ...bins.map((bin) => Math.min(bin.predicted, bin.actual)));
  const along = (share: number) => (share - lowest) / (1 - lowest);
  const x = (share: number) => LEFT + along(share) * (width - LEFT - 12);
  const y = (share: number) => bottom - along(share) * (bottom - 12);
  const most = Math.max(...bins.map((bin) => bin.reviews));
  const marks = [lowest, (1 + lowest) / 2, 1];
  return (
    <>
      <g className="text-ink-soft fill-current text-[11px]">
        {marks.map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} className="stroke-line" />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {formatPercent(share, language)}
            </text>
            <text x={x(share)} y={HEIGHT - 4} textAnchor={share === 1 ? 'end' : 'middle'}>
              {formatPercent(share, language)}
            </text>
          </g>
        ))}
      </g>
      <line x1={x(lowest)} y1={y(lowest)} x2={x(1)} y2={y(1)} strokeDasharray="4 4" className="stroke-line-strong" />
      {bins.map((bin) => (
        <circle
          key={bin.bin}
          cx={x(bin.predicted)}
          cy={y(bin.actual)}
          r={4 + 9 * Math.sqrt(bin.reviews / most)}
          className="fill-accent/50 stroke-accent"
        >
          <title>{`${formatPercent(bin.predicted, language)} → ${formatPercent(bin.actual, language)} (${bin.reviews})`}</title>
        </circle>
      ))}
    </>
  );
}
