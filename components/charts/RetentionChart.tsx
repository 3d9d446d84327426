import { useCallback, useMemo } from 'preact/hooks';
import type uPlot from 'uplot';

import type { Retention, Share } from '../../lib/study/history.ts';
import { FigureTable } from './FigureTable.tsx';
import { Plot } from './Plot.tsx';
import { axesOf, indexScale, monthName } from './axes.ts';
import type { Palette } from './palette.ts';

/** What FSRS aims at, in percent: its default. */
const AIM = 90;

/** In percent; null where nothing was asked. */
function percentOf({ passed, asked }: Share): number | null {
  return asked === 0 ? null : (passed / asked) * 100;
}

function tellShare(share: Share): string {
  const percent = percentOf(share);
  return percent === null ? '–' : `${percent.toFixed(0)} % of ${share.asked.toLocaleString('en')}`;
}

function addShares(shares: readonly Share[]): Share {
  return {
    passed: shares.reduce((sum, { passed }) => sum + passed, 0),
    asked: shares.reduce((sum, { asked }) => sum + asked, 0),
  };
}

/** How many of the words that were due were remembered, month by month, young and mature ones apart. */
export function RetentionChart({ months }: { readonly months: readonly Retention[] }) {
  const nameOf = useCallback(
    (index: number) => (months[index] === undefined ? '' : monthName(months[index].begin)),
    [months],
  );
  const data = useMemo<uPlot.AlignedData>(
    () => [
      months.map((_, index) => index),
      months.map(({ young }) => percentOf(young)),
      months.map(({ mature }) => percentOf(mature)),
      months.map(() => AIM),
    ],
    [months],
  );
  const optionsOf = useCallback(
    (palette: Palette): Omit<uPlot.Options, 'width' | 'height'> => {
      const tell =
        (field: 'young' | 'mature') => (_plot: uPlot, _value: number, _series: number, at: number | null) => {
          const month = at === null ? undefined : months[at];
          return month ? tellShare(month[field]) : '';
        };
      const line = (colour: string, dash: number[]): uPlot.Series => ({
        stroke: colour,
        width: 2,
        dash,
        spanGaps: true,
        points: { show: true, size: 7, fill: dash.length > 0 ? palette.panel : colour, stroke: colour },
      });
      return {
        scales: {
          x: indexScale(months.length),
          y: { range: (_plot, low) => [Math.min(60, Math.floor(low / 10) * 10), 100] },
        },
        axes: axesOf(palette, nameOf, (value) => `${String(value)} %`),
        cursor: { y: false },
        legend: { show: true },
        series: [
          { label: 'Month', value: (_plot, value) => (value === null ? '' : nameOf(value)) },
          { ...line(palette.grades[3] ?? '', [6, 4]), label: 'Young', value: tell('young') },
          { ...line(palette.red, []), label: 'Mature', value: tell('mature') },
          {
            // Told above the chart: of a line that never moves there is nothing to read off.
            class: 'aim',
            label: 'Aim',
            stroke: palette.dim,
            width: 1,
            dash: [2, 4],
            points: { show: false },
          },
        ],
      };
    },
    [months, nameOf],
  );
  return (
    <section class="panel chart" aria-labelledby="retention-title">
      <h2 id="retention-title">What you remembered</h2>
      <p class="hint">
        Of the words that were due: young (below 21 days){' '}
        {tellShare(addShares(months.map(({ young }) => young)))}, mature{' '}
        {tellShare(addShares(months.map(({ mature }) => mature)))}. The dotted line is the aim, {AIM} %.
      </p>
      <Plot
        label="Share of words remembered, month by month"
        height={200}
        data={data}
        optionsOf={optionsOf}
      />
      <FigureTable
        caption="What you remembered"
        heads={['Month', 'Young', 'Mature']}
        rows={months.map(({ young, mature }, index) => [nameOf(index), tellShare(young), tellShare(mature)])}
      />
    </section>
  );
}
