import type { Evidence } from './mention-article.ts';
import { KIND } from './names.ts';

/*
 * Bodies whose name goes on with another's: 省纪委监委 | 驻 | 省教育厅 | 纪检监察组, or with the place of a campus: 中国地质大学 | （武汉）.
 */

/** What one body has in another, after 驻 and the other's name. */
const STATION = /^驻\p{Script=Han}{1,16}?(?:纪检监察组|纪检组|特派员办事处|监察专员办)/u;
const LONGEST_STATION = 28;
/** A campus of its own, behind its university. */
const CAMPUS = /^[（(]\p{Script=Han}{2,4}[）)]/u;
const CAMPUS_LENGTH = 6;

const RAILWAY_BUREAU = /^铁[一二三四五六七八九十]{1,3}局/u;

/** What a country has in another, with the other's name in one: 中国 | 驻 | 美国大使馆. */
const MISSION = /(?:使馆|领事馆|总领馆|代表团|代表处|使团)$/u;

/** The names with such bodies whole, sorted by start, then longest first. */
export function joinStations(text: string, found: readonly Evidence[]): readonly Evidence[] {
  if (!found.some(({ kind }) => kind === KIND.organisation)) return found;
  const places = new Set(found.flatMap(({ kind, start }) => (kind === KIND.place ? [start] : [])));
  const tailOf = ({ kind, start, end }: Evidence): string => {
    if (kind !== KIND.organisation) return '';
    const next = text.charAt(end);
    if (next === '驻') return STATION.exec(text.slice(end, end + LONGEST_STATION))?.[0] ?? '';
    const isCampus =
      (next === '（' || next === '(') && places.has(end + 1) && text.slice(start, end).endsWith('大学');
    return isCampus ? (CAMPUS.exec(text.slice(end, end + CAMPUS_LENGTH))?.[0] ?? '') : '';
  };
  const byEnd = new Map(found.map((one) => [one.end, one] as const));
  const startOf = ({ kind, start, end }: Evidence): number => {
    if (kind !== KIND.organisation) return start;
    // 中 | 铁十八局集团: one word of a list, without its first sign.
    if (text.charAt(start - 1) === '中' && RAILWAY_BUREAU.test(text.slice(start, end))) return start - 1;
    const isMission = text.charAt(start - 1) === '驻' && MISSION.test(text.slice(start, end));
    return isMission ? (byEnd.get(start - 1)?.start ?? start) : start;
  };
  const whole = found.map((one) => {
    const [start, tail] = [startOf(one), tailOf(one)];
    return start === one.start && tail === ''
      ? one
      : { ...one, start, end: one.end + tail.length, isListed: false };
  });
  // What lies in one of them and is a body is no name of its own any more.
  const joined = whole.filter((one, i) => one !== found[i]);
  if (joined.length === 0) return [...found];
  return whole
    .filter(
      (one) =>
        one.kind !== KIND.organisation ||
        !joined.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
