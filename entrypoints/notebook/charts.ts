import { openStore } from '../../lib/store/db.ts';
import { readAnswers, readDues } from '../../lib/store/statistics.ts';
import { countStatuses } from '../../lib/store/word-list.ts';
import { readAllRows } from '../../lib/store/word-rows.ts';
import {
  type Answer,
  daysFrom,
  forecastDue,
  gradesByDay,
  monthsUntil,
  retentionOf,
  streakOf,
} from '../../lib/study/history.ts';
import type { Status } from '../../lib/study/status.ts';

/** Days that the forecast looks ahead, and the calendar and the months of retention look back. */
const AHEAD = 30;
const YEAR = 371;
const MONTHS = 12;

/** What the charts are made of. */
export interface ChartData {
  readonly answers: readonly Answer[];
  readonly dues: readonly number[];
  readonly damaged: number;
}

/** All grades and due dates; null where it was aborted. @throws StoreError */
export async function readCharts(end: AbortSignal): Promise<ChartData | null> {
  const store = await openStore();
  const [read, dues] = await Promise.all([readAnswers(store, end), readDues(store)]);
  return read && { ...read, dues };
}

/** How many words have each status; null where it was aborted. @throws StoreError */
export async function readStatuses(end: AbortSignal): Promise<Readonly<Record<Status, number>> | null> {
  const all = await readAllRows(await openStore(), end);
  return all && countStatuses(all.rows);
}

/** Grades by day for the last `days` days. */
export function historyOf({ answers }: ChartData, days: number) {
  const now = Date.now();
  return { days: daysFrom(now, 1 - days, days), rows: gradesByDay(answers, now, days) };
}

/** The other charts. */
export function figuresOf({ answers, dues }: ChartData) {
  const now = Date.now();
  const perGrade = gradesByDay(answers, now, YEAR);
  const perDay = (perGrade[0] ?? []).map((_, day) => perGrade.reduce((sum, row) => sum + (row[day] ?? 0), 0));
  return {
    forecast: { days: daysFrom(now, 0, AHEAD), counts: forecastDue(dues, now, AHEAD) },
    calendar: { days: daysFrom(now, 1 - YEAR, YEAR), counts: perDay, streak: streakOf(perDay) },
    months: retentionOf(answers, monthsUntil(now, MONTHS)),
  };
}
