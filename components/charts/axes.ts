import type uPlot from 'uplot';

import type { Palette } from './palette.ts';

const FONT = '12px system-ui, sans-serif';

/** Marks on the lower axis stand at least this far apart, in CSS pixels. */
const APART = 64;

/** The two axes in the house's dress. What stands below is told by `nameOf` an index. */
export function axesOf(
  { dim, line }: Palette,
  nameOf: (index: number) => string,
  valueOf: (value: number) => string = (value) => value.toLocaleString('en'),
): uPlot.Axis[] {
  const dress = { stroke: dim, font: FONT, ticks: { show: false } };
  return [
    {
      ...dress,
      size: 30,
      grid: { show: false },
      space: APART,
      incrs: [1, 2, 5, 7, 10, 14, 30, 60, 90],
      values: (_plot, splits) => splits.map((split) => (Number.isInteger(split) ? nameOf(split) : '')),
    },
    {
      ...dress,
      size: 44,
      grid: { stroke: line, width: 1 },
      values: (_plot, splits) => splits.map((split) => (Number.isInteger(split) ? valueOf(split) : '')),
    },
  ];
}

/** The lower scale for so many bars, with room at both ends. */
export function indexScale(count: number): uPlot.Scale {
  return { time: false, range: [-0.6, count - 0.4] };
}

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const WHOLE_DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric' });

/** `6 May`. */
export function dayName(time: number): string {
  return DAY.format(time);
}

/** `May 6, 2026`. */
export function wholeDayName(time: number): string {
  return WHOLE_DAY.format(time);
}

/** `May 2026`. */
export function monthName(time: number): string {
  return MONTH.format(time);
}
