import type { ReactNode } from 'react';
import { componentTexts } from '@/components/texts';
import { useText } from '@/lib/texts';
import { useWidth } from '@/lib/use-width';

interface ChartProps {
  /** What the drawing shows, in one sentence. */
  label: string;
  height: number;
  draw: (width: number) => ReactNode;
  /** The same numbers to be read: the heads of the columns, and the rows. */
  columns: string[];
  rows: (string | number)[][];
  legend?: ReactNode;
}

/** A drawing as wide as its place, and its numbers as a table for whoever would rather read. */
export function Chart({ label, height, draw, columns, rows, legend }: ChartProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  return (
    <figure className="min-w-0">
      <div ref={ref} className="w-full" style={{ height }}>
        {width > 0 && (
          <svg role="img" aria-label={label} width={width} height={height} className="block overflow-visible">
            {draw(width)}
          </svg>
        )}
      </div>
      <figcaption className="text-ink-soft mt-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-xs">
        {legend ?? <span />}
        <NumbersTable label={label} columns={columns} rows={rows} />
      </figcaption>
    </figure>
  );
}

function NumbersTable({ label, columns, rows }: Pick<ChartProps, 'label' | 'columns' | 'rows'>) {
  const text = useText(componentTexts);
  return (
    <details className="group max-w-full open:w-full">
      <summary className="hover:text-ink list-none rounded underline decoration-dotted underline-offset-4">
        {text.asTable}
      </summary>
      <div className="mt-2 max-h-56 overflow-auto" tabIndex={0} role="region" aria-label={label}>
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pr-4 font-medium">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-line text-ink divide-y">
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={columns[index]} className="py-1 pr-4">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
