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

/** Today may hold what was left for weeks: from so many times the fullest later day on, its bar is cut. */
const CUT = 2.5;

/** The top of the scale, with room above the fullest day; that of the later days where today is to be cut. */
function topOf([today = 0, ...later]: readonly number[]): number {
  const fullest = Math.max(0, ...later);
  return Math.max(4, (fullest > 0 && today > CUT * fullest ? fullest * 1.5 : Math.max(today, fullest)) * 1.1);
}

/** Writes how many there are beside a bar that is cut, which cannot show it. */
function writeToday(plot: uPlot, today: number, colour: string): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.font = `600 ${String(12 * ratio)}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  ctx.fillText(`↑ ${today.toLocaleString('en')}`, plot.valToPos(0.6, 'x', true), bbox.top);
  ctx.restore();
}

/** How many cards fall due on each of the next days; what is overdue stands with today. */
export function ForecastChart({ days, counts }: ForecastChartProps) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const today = counts[0] ?? 0;
  const top = topOf(counts);
  const isCut = today > top;
  const nameOf = useCallback(
    (index: number) => (index === 0 ? 'today' : days[index] === undefined ? '' : dayName(days[index])),
    [days],
  );
  const data = useMemo<uPlot.AlignedData>(() => [days.map((_, index) => index), [...counts]], [days, counts]);
  const optionsOf = useCallback(
    (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => ({
      scales: {
        x: indexScale(days.length),
        y: { range: [0, top] },
      },
      axes: axesOf(palette, nameOf),
      cursor: { y: false, points: { show: false } },
      legend: { show: true },
      hooks: { draw: isCut ? [(plot) => writeToday(plot, today, palette.red)] : [] },
      series: [
        { label: 'Day', value: (_plot, value) => (value === null ? '' : nameOf(value)) },
        {
          label: 'Due',
          value: (_plot, value: number | null) => (value === null ? '' : value.toLocaleString('en')),
          fill: palette.red,
          width: 0,
          paths: uPlot.paths.bars?.({ size: [0.72, 40], radius: 0.15 }) ?? (() => null),
          points: { show: false },
        },
      ],
    }),
    [days, nameOf, top, isCut, today],
  );
  return (
    <section class="panel chart" aria-labelledby="forecast-title">
      <h2 id="forecast-title">Coming up</h2>
      <p class="hint">
        {total.toLocaleString('en')} reviews in the next {days.length} days: {today.toLocaleString('en')}{' '}
        today, {(counts[1] ?? 0).toLocaleString('en')} tomorrow.
        {isCut && ' Today’s bar is cut, so that the others can be read.'}
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
