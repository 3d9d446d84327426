import type { Filters } from '../../components/notebook/WordFilters.tsx';
import { ENTRY_KINDS } from '../../lib/store/records.ts';
import { ALL_WORDS, WORD_ORDERS, WORD_PLACES, type WordWish } from '../../lib/store/word-list.ts';
import { STATUSES } from '../../lib/study/status.ts';

/** Asks for all that is kept. */
export const NO_FILTERS: Filters = {
  query: '',
  status: '',
  kind: '',
  tag: '',
  site: '',
  from: '',
  until: '',
  place: 'kept',
  order: 'newest',
};

/** The value where it is one of these. */
function oneOf<T extends string, D>(values: readonly T[], value: string, otherwise: D): T | D {
  return values.find((each) => each === value) ?? otherwise;
}

/** The begin of a day `2026-05-06`, or of the day after it, by the machine's time zone; null where none is chosen. */
function dayTime(day: string, after = 0): number | null {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const time = new Date(year, month - 1, date + after).getTime();
  return Number.isNaN(time) ? null : time;
}

/** What the filters ask for. The day of `until` is within. */
export function wishFromFilters(filters: Filters): WordWish {
  const { query, tag, site } = filters;
  return {
    query,
    tag,
    site,
    status: oneOf(STATUSES, filters.status, ''),
    kind: oneOf(ENTRY_KINDS, filters.kind, ''),
    from: dayTime(filters.from),
    until: dayTime(filters.until, 1),
    place: oneOf(WORD_PLACES, filters.place, ALL_WORDS.place),
    order: oneOf(WORD_ORDERS, filters.order, ALL_WORDS.order),
  };
}
