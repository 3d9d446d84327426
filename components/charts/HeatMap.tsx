import { monthName, wholeDayName } from './axes.ts';

/** What the map shows. */
export interface HeatMapProps {
  /** The begins of the days, today's last. */
  readonly days: readonly number[];
  /** How much was answered on each. */
  readonly counts: readonly number[];
  /** Days in a row until now. */
  readonly streak: number;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Monday is 0. */
function weekdayOf(time: number): number {
  return (new Date(time).getDay() + 6) % 7;
}

/** 0 for nothing, 1 to 4 by quarters of what is much for this learner: the 90th percentile of the days with answers. */
function levelsOf(counts: readonly number[]): readonly number[] {
  const busy = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const much = busy[Math.floor(busy.length * 0.9)] ?? 1;
  return counts.map((count) => (count === 0 ? 0 : Math.min(4, Math.ceil((count / much) * 4))));
}

/** Days as weeks: seven cells a week from Monday on, null where the year does not reach. */
function weeksOf(days: readonly number[]): (number | null)[][] {
  const cells: (number | null)[] = [
    ...Array.from({ length: weekdayOf(days[0] ?? 0) }, () => null),
    ...days.map((_, index) => index),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => cells[week * 7 + day] ?? null),
  );
}

/** A year of answers as a calendar: a table with a row for each weekday and a column for each week. */
export function HeatMap({ days, counts, streak }: HeatMapProps) {
  const levels = levelsOf(counts);
  const weeks = weeksOf(days);
  const tell = (index: number) => {
    const count = counts[index] ?? 0;
    return `${count === 0 ? 'No answers' : `${String(count)} answers`} on ${wholeDayName(days[index] ?? 0)}`;
  };
  const monthOf = (week: number): string => {
    const first = weeks[week]?.find((index) => index !== null && new Date(days[index] ?? 0).getDate() <= 7);
    return first === null || first === undefined || weekdayOf(days[first] ?? 0) !== 0
      ? ''
      : monthName(days[first] ?? 0);
  };
  const busy = counts.filter((count) => count > 0).length;
  return (
    <section class="panel chart" aria-labelledby="heat-title">
      <h2 id="heat-title">Your year</h2>
      <p class="hint">
        {busy.toLocaleString('en')} of {days.length} days with answers.{' '}
        {streak > 1 ? `${String(streak)} days in a row until now.` : ''}
      </p>
      <div class="heat-box" tabIndex={0} role="group" aria-label="Calendar of answers">
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">
                <span class="said">Day of the week</span>
              </th>
              {weeks.map((_, week) => {
                const month = monthOf(week).split(' ')[0] ?? '';
                // A week without a month's beginning heads nothing.
                return month === '' ? (
                  <td key={week} class="month" />
                ) : (
                  <th key={week} scope="col" class="month">
                    <span>{month}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((name, weekday) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {weeks.map((week, column) => {
                  const index = week[weekday] ?? null;
                  return index === null ? (
                    <td key={column} class="none" />
                  ) : (
                    <td key={column} class={`level-${String(levels[index] ?? 0)}`} title={tell(index)}>
                      <span class="said">{tell(index)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="scale hint" aria-hidden="true">
        less{' '}
        {[0, 1, 2, 3, 4].map((level) => (
          <span key={level} class={`cell level-${String(level)}`} />
        ))}{' '}
        more
      </p>
    </section>
  );
}
