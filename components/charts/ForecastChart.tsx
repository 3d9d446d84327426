import { useCallback, useMemo } from 'preact/hooks';
import uPlot from 'uplot';

import { FigureTable } from './FigureTable.tsx';
import { Plot } from './Plot.tsx';
import { axesOf, dayName, indexScale } from './axes.ts';
import type { Palette } from './palette.ts';

/** What the chart shows. */
export interface ForecastChartProps {
  /** The begins of the days, today's first. */
  readonly days: readonly number[];
  /** How many cards fall due on each. */
  readonly counts: readonly number[];
}

/** How many cards fall due on each of the next days; what is overdue stands with today. */
export function ForecastChart({ days, counts }: ForecastChartProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const nameOf = useCallback(
    (index: number) => (index === 0 ? 'today' : days[index] === undefined ? '' : dayName(days[index])),
    [days],
  );
  const data = useMemo<uPlot.AlignedData>(() => [days.map((_, index) => index), [...counts]], [days, counts]);
  const optionsOf = useCallback(
    (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
      scales: {
        x: indexScale(days.length),
        y: { range: (_plot, _low, high) => [0, Math.max(4, high * 1.1)] },
      },
      axes: axesOf(palette, nameOf),
      cursor: { y: false, points: { show: false } },
      legend: { show: true },
      series: [
        { label: 'Day', value: (_plot, value) => (value === null ? '–' : nameOf(value)) },
        {
          label: 'Due',
          fill: palette.red,
          width: 0,
          paths: uPlot.paths.bars?.({ size: [0.72, 40], radius: 0.15 }) ?? (() => null),
          points: { show: false },
        },
      ],
    }),
    [days, nameOf],
  );
  return (
    <section class="panel chart" aria-labelledby="forecast-title">
      <h2 id="forecast-title">Coming up</h2>
      <p class="hint">
        {total.toLocaleString('en')} reviews in the next {days.length} days,{' '}
        {(counts[1] ?? 0).toLocaleString('en')} of them tomorrow.
      </p>
      <Plot label="Cards due on each of the next 30 days" height={200} data={data} optionsOf={optionsOf} />
      <FigureTable
        caption="Coming up"
        heads={['Day', 'Due']}
        rows={counts.map((count, index) => [nameOf(index), count])}
      />
    </section>
  );
}
