import { useCallback, useMemo } from 'preact/hooks';
import uPlot from 'uplot';

import { GRADES } from '../../lib/study/schedule.ts';
import { FigureTable } from './FigureTable.tsx';
import { Plot } from './Plot.tsx';
import { axesOf, dayName, indexScale } from './axes.ts';
import { type Palette, type Texture, swatchOf, textured } from './palette.ts';

/** What the chart shows and tells. */
export interface HistoryChartProps {
  /** The begins of the days, today's last. */
  readonly days: readonly number[];
  /** How often each grade was given on each day: a row for each grade, worst first. */
  readonly rows: readonly (readonly number[])[];
  readonly onDays: (days: number) => void;
}

const SPANS = [30, 90, 365] as const;

const TEXTURES: readonly Texture[] = ['stripes', 'dots', 'plain', 'grid'];

/** Sums from the worst grade up: what each layer of the stack reaches to. */
function stack(rows: readonly (readonly number[])[]): number[][] {
  const sums: number[][] = [];
  for (const row of rows) sums.push(row.map((count, day) => count + (sums.at(-1)?.[day] ?? 0)));
  return sums;
}

/** How often each grade was given, day by day, one upon the other: Again at the foot. */
export function HistoryChart({ days, rows, onDays }: HistoryChartProps) {
  const nameOf = useCallback(
    (index: number) => (days[index] === undefined ? '' : dayName(days[index])),
    [days],
  );
  // Drawn from the tallest down, each over the one before it.
  const order = GRADES.map((_, index) => GRADES.length - 1 - index);
  const data = useMemo<uPlot.AlignedData>(() => {
    const sums = stack(rows);
    return [days.map((_, index) => index), ...order.map((grade) => sums[grade] ?? [])];
  }, [days, rows]);
  const optionsOf = useCallback(
    (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
      scales: {
        x: indexScale(days.length),
        y: { range: (_plot, _low, high) => [0, Math.max(4, high * 1.1)] },
      },
      axes: axesOf(palette, nameOf),
      cursor: { y: false, points: { show: false } },
      legend: {
        show: true,
        markers: {
          width: 0,
          fill: (_plot, series) => {
            const grade = order[series - 1] ?? 0;
            return swatchOf(palette.grades[grade] ?? '', palette.panel, TEXTURES[grade] ?? 'plain');
          },
        },
      },
      series: [
        { label: 'Day', value: (_plot, value) => (value === null ? '' : nameOf(value)) },
        ...order.map((grade): uPlot.Series => {
          const fill = textured(palette.grades[grade] ?? '', palette.panel, TEXTURES[grade] ?? 'plain');
          return {
            label: GRADES[grade] ?? '',
            fill: () => fill,
            width: 0,
            paths: uPlot.paths.bars?.({ size: [0.8, 40] }) ?? (() => null),
            points: { show: false },
            value: (_plot, _sum, _series, index) => (index === null ? '' : String(rows[grade]?.[index] ?? 0)),
          };
        }),
      ],
    }),
    [days, rows, nameOf],
  );
  const total = rows.flat().reduce((sum, count) => sum + count, 0);
  return (
    <section class="panel chart" aria-labelledby="history-chart-title">
      <div class="row">
        <h2 id="history-chart-title">What you answered</h2>
        <div class="spans" role="group" aria-label="Days shown">
          {SPANS.map((span) => (
            <button
              key={span}
              type="button"
              class="plain"
              aria-pressed={days.length === span}
              onClick={() => onDays(span)}
            >
              {span === 365 ? '1 year' : `${String(span)} days`}
            </button>
          ))}
        </div>
      </div>
      <p class="hint">
        {total.toLocaleString('en')} answers in {days.length} days.
      </p>
      <Plot label="Answers on each day, by grade" height={220} data={data} optionsOf={optionsOf} />
      <FigureTable
        caption="What you answered"
        heads={['Day', ...GRADES]}
        rows={days.map((day, index) => [dayName(day), ...rows.map((row) => row[index] ?? 0)])}
      />
    </section>
  );
}
