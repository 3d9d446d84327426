import '../../entrypoints/notebook/style.css';

import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ForecastChart } from '../../components/charts/ForecastChart.tsx';
import { HeatMap } from '../../components/charts/HeatMap.tsx';
import { HistoryChart } from '../../components/charts/HistoryChart.tsx';
import { paletteOf } from '../../components/charts/palette.ts';
import { RetentionChart } from '../../components/charts/RetentionChart.tsx';
import { StatusBar } from '../../components/charts/StatusBar.tsx';
import { daysFrom } from '../../lib/study/history.ts';
import { contrastOf, findFaint } from '../support/contrast.ts';
import { useDrawBox } from '../support/draw-box.ts';

const NOW = Date.UTC(2026, 4, 6, 12);

const page = useDrawBox();
beforeEach(() => void (page.box.style.width = '800px'));
afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

function All() {
  const rows = [
    [1, 0, 2],
    [0, 0, 1],
    [5, 0, 4],
    [1, 0, 0],
  ];
  return (
    <>
      <StatusBar counts={{ new: 1, learning: 2, known: 3, ignored: 0 }} />
      <HeatMap
        days={daysFrom(NOW, -370, 371)}
        counts={Array.from({ length: 371 }, (_, day) => day % 9)}
        streak={3}
      />
      <ForecastChart days={daysFrom(NOW, 0, 30)} counts={Array.from({ length: 30 }, (_, day) => day)} />
      <HistoryChart days={daysFrom(NOW, -2, 3)} rows={rows} onDays={vi.fn()} />
      <RetentionChart
        months={[{ begin: NOW, young: { passed: 8, asked: 10 }, mature: { passed: 0, asked: 0 } }]}
      />
    </>
  );
}

test('every chart tells its figures in a table too', async () => {
  render(<All />, page.box);
  await expect.poll(() => page.box.querySelectorAll('canvas').length).toBe(3);
  const tables = [...page.box.querySelectorAll<HTMLDetailsElement>('.figures')];
  expect(tables).toHaveLength(3);
  for (const table of tables) table.open = true;
  expect(page.box.innerText).toContain('80 % of 10');
  expect(tables[0]?.querySelectorAll('tbody tr')).toHaveLength(30);
  expect(
    [...(tables[1]?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '),
    ),
  ).toEqual(['1 0 5 1', '0 0 0 0', '2 1 4 0']);
  for (const plot of page.box.querySelectorAll('.plot')) expect(plot.getAttribute('aria-label')).toBeTruthy();
});

test('while nothing is pointed at the legends name what is drawn, and no figure is missing; then they tell it', async () => {
  await page.draw(<All />);
  await expect.poll(() => page.box.querySelectorAll('canvas').length).toBe(3);
  const legends = () => [...page.box.querySelectorAll<HTMLElement>('.u-legend')].map((each) => told(each));
  const told = ({ innerText }: HTMLElement) => innerText.trim().replaceAll(/\s+/gu, ' ');
  expect(legends()).toEqual(['Due', 'Easy Good Hard Again', 'Young Mature']);
  const over = page.box.querySelector('.u-over');
  const { left, top, width } = over?.getBoundingClientRect() ?? new DOMRect();
  over?.dispatchEvent(new MouseEvent('mouseenter', { bubbles: true }));
  over?.dispatchEvent(
    new MouseEvent('mousemove', { bubbles: true, clientX: left + width - 2, clientY: top + 9 }),
  );
  await expect.poll(() => legends()[0]).toMatch(/^Day\s*\w+ \d+ Due\s*29$/u);
});

test('today’s bar is cut where it would leave the others nothing, and its number is said', async () => {
  const days = daysFrom(NOW, 0, 30);
  const counts = days.map((_, day) => (day === 0 ? 4093 : day % 5));
  await page.draw(<ForecastChart days={days} counts={counts} />);
  const ticks = () => page.box.querySelector('.chart')?.textContent ?? '';
  expect(ticks()).toContain('4,093 today, 1 tomorrow. Today’s bar is cut');
  await page.draw(<ForecastChart days={days} counts={counts.map((count) => Math.min(count, 9))} />);
  expect(ticks()).toContain('9 today, 1 tomorrow.');
  expect(ticks()).not.toContain('is cut');
});

test('months are told with their whole year, so that none reads as a day', async () => {
  await page.draw(<All />);
  const cells = [...page.box.querySelectorAll('.figures tbody th')].map(({ textContent }) => textContent);
  expect(cells).toContain('May 2026');
});

test('the calendar is a table of seven rows in which every day says its date and number', () => {
  render(<All />, page.box);
  const rows = [...page.box.querySelectorAll('.heat tbody tr')];
  expect(rows.map((row) => row.querySelector('th')?.textContent)).toEqual([
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
    'Sun',
  ]);
  const cells = page.box.querySelectorAll('.heat tbody td:not(.none)');
  expect(cells).toHaveLength(371);
  expect(cells[0]?.textContent).toMatch(/(?:No|\d+) answers on \w+ \d+, 202[56]/u);
  expect(new Set([...cells].map(({ className }) => className)).size).toBe(5);
});

test('an empty memory has charts too', async () => {
  render(
    <>
      <StatusBar counts={null} />
      <HeatMap
        days={daysFrom(NOW, -370, 371)}
        counts={Array.from<number>({ length: 371 }).fill(0)}
        streak={0}
      />
      <ForecastChart days={daysFrom(NOW, 0, 30)} counts={Array.from<number>({ length: 30 }).fill(0)} />
      <HistoryChart days={daysFrom(NOW, -2, 3)} rows={[[], [], [], []]} onDays={vi.fn()} />
      <RetentionChart months={[]} />
    </>,
    page.box,
  );
  await expect.poll(() => page.box.querySelectorAll('canvas').length).toBe(3);
  expect(page.box.innerText).toContain('0 reviews in the next 30 days');
});

test.each(['light', 'dark'] as const)(
  'in %s all can be read, and what is drawn stands out by 3 to 1',
  async (scheme) => {
    render(<All />, page.box);
    await expect.poll(() => page.box.querySelectorAll('canvas').length).toBe(3);
    expect(findFaint(document, scheme)).toEqual([]);
    document.documentElement.style.colorScheme = scheme;
    const { panel, red, grades } = paletteOf(page.box);
    // WCAG 2.2, 1.4.11: what is needed to understand a graphic.
    for (const colour of [red, ...grades]) expect(contrastOf(colour, panel)).toBeGreaterThan(3);
  },
);
