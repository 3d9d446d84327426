import { BANDU, type Row } from './rows.ts';

/** What a figure of the engine is to reach, and what would be splendid. */
export interface Goal {
  readonly set: RegExp;
  readonly measure: string;
  readonly reach: number;
  readonly dream: number;
  /** True where the smaller figure is the better one: words cut across, megabytes. */
  readonly isCeiling?: boolean;
}

/** The project's goals for the engine, in the order of docs/language.md. */
export const GOALS: readonly Goal[] = [
  { set: /^readings-one/u, measure: 'readings, 5 folds', reach: 0.97, dream: 0.985 },
  { set: /^readings-spoken-dev/u, measure: 'polyphones', reach: 0.94, dream: 0.96 },
  { set: /^readings-spoken-dev/u, measure: 'sentences without a wrong reading', reach: 0.75, dream: 0.8 },
  { set: /^surnames/u, measure: 'surnames', reach: 0.97, dream: 0.99 },
  { set: /^words-pku/u, measure: 'words cut across', reach: 0.004, dream: 0.003, isCeiling: true },
  { set: /^words-pku/u, measure: 'words F1', reach: 0.84, dream: 0.84 },
  {
    set: /^words-.*traditional/u,
    measure: 'words cut across',
    reach: 0.0045,
    dream: 0.0035,
    isCeiling: true,
  },
  { set: /^entities-news/u, measure: 'names F1: all', reach: 0.75, dream: 0.83 },
  { set: /^articles/u, measure: 'hard readings', reach: 0.99, dream: 0.998 },
  { set: /^articles/u, measure: 'distinct names F1: person', reach: 0.9, dream: 0.98 },
  { set: /^articles/u, measure: 'distinct names F1: place', reach: 0.85, dream: 0.95 },
  { set: /^articles/u, measure: 'distinct names F1: organisation', reach: 0.75, dream: 0.92 },
  { set: /^articles/u, measure: 'terms explained, by the dictionary too', reach: 0.85, dream: 0.95 },
  { set: /^terms/u, measure: 'terms found', reach: 0.85, dream: 0.95 },
  { set: /^terms/u, measure: 'listed terms found', reach: 0.95, dream: 0.99 },
  { set: /^terms/u, measure: 'found terms that are right', reach: 0.97, dream: 0.99 },
  { set: /^quantities/u, measure: 'span and value', reach: 0.97, dream: 0.99 },
  { set: /^engine/u, measure: 'language data, MB', reach: 7, dream: 5, isCeiling: true },
  { set: /^engine/u, measure: 'memory, MB', reach: 60, dream: 40, isCeiling: true },
  { set: /^engine/u, measure: 'speed, M characters/s', reach: 0.3, dream: 1 },
];

/** True for measures that are numbers with a unit, and not shares. */
export function isPlainNumber(measure: string): boolean {
  return /, M| \(count\)/u.test(measure);
}

/** A figure as people read it: `97.05 %`, `0.31`. */
export function formatValue(measure: string, value: number): string {
  return isPlainNumber(measure) ? value.toFixed(2) : `${(value * 100).toFixed(2)} %`;
}

/** One goal held against what was measured. */
export interface Verdict {
  readonly set: string;
  readonly measure: string;
  readonly measured: string;
  readonly reach: string;
  readonly dream: string;
  readonly met: 'dream' | 'yes' | 'no';
}

/** The goals whose sets were measured in this run, one item a set, in the order of {@link GOALS}. */
export function verdictsFromRows(rows: readonly Row[]): readonly Verdict[] {
  return GOALS.flatMap(({ set, measure, reach, dream, isCeiling = false }) =>
    rows
      .filter((row) => row.system === BANDU && row.measure === measure && set.test(row.set))
      .map((row): Verdict => {
        const has = (goal: number): boolean => (isCeiling ? row.value <= goal : row.value >= goal);
        const sign = isCeiling ? '≤' : '≥';
        return {
          set: row.set,
          measure,
          measured: formatValue(measure, row.value),
          reach: `${sign} ${formatValue(measure, reach)}`,
          dream: `${sign} ${formatValue(measure, dream)}`,
          met: has(dream) ? 'dream' : has(reach) ? 'yes' : 'no',
        };
      }),
  );
}
