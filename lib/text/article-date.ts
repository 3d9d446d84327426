import { dayNumber, isCalendarDate, type CalendarDate } from './calendar.ts';
import { plainFromText } from './quantity-writing.ts';

/*
 * The date of an article, from its own words: what 去年, 6日 and 正月初八 in it count from. The time that the page gives
 * with its source has a year (2026年11月20日 09:12 来源：…); a dateline has a month and day (新华社北京11月20日电, 本报11月20日讯),
 * which is the day that the text speaks from. Nothing is taken from sentences of the article.
 */

const YEAR = '(?<year>20\\d{2}|19[5-9]\\d)';
const DAY_OF_MONTH = '(?<month>1[0-2]|0?[1-9])\\s?月\\s?(?<day>3[01]|[12]\\d|0?[1-9])\\s?日';
/** 本报长沙2月6日讯, 新华社北京11月20日电, 中新网广州11月20日电: an agency or paper, a place, the day, 讯 or 电. */
const DATELINE = new RegExp(
  `(?:本报|本台|本网|本刊|[\\p{Script=Han}]{1,6}(?:社|网|报|电视台|客户端))[^\\n。，,；;]{0,12}?(?:${YEAR}\\s?年\\s?)?` +
    `${DAY_OF_MONTH}\\s?(?:[(（][^)）\\n]{0,24}[)）]\\s?)?(?:讯|电|消息)`,
  'u',
);
/** A line that is little but a time: 2026-11-20 09:12, 发布时间：2026年11月20日, 来源：… 2026/11/20. */
const STAMP = new RegExp(
  `${YEAR}(?:\\s?年\\s?${DAY_OF_MONTH}|(?<sign>[-/.])(?<month2>1[0-2]|0?[1-9])\\k<sign>(?<day2>3[01]|[12]\\d|0?[1-9])(?!\\d))`,
  'u',
);
const CLOCK = /^[\sT]*(?:星期[一二三四五六日天]\s*)?(?:[上下]午\s*)?\d{1,2}[:：]\d{2}/;
const BYLINE = /来源|时间|日期|发布|发表|编辑|作者|记者|责编|字号|浏览|阅读|更新/;
/** A line of a time and a source is no longer than this; a sentence that tells a date is, or ends like one. */
const LINE = 80;
const SENTENCE = /[。！？]\s*$/;
/** Chinese time is eight hours ahead of universal time, in milliseconds. */
const CHINA = 8 * 3_600_000;
/** The text of a dateline is at most this many days older than the page. */
const LATE = 60;
/** A digest with times of so many days is no article but a list of them. */
const LIST_DAYS = 3;

/**
 * The day that an article speaks from; null where nothing tells it. `digest` is its beginning or the whole of it as
 * lines, `published` the time that its page gives (2026-11-20T09:12:00+08:00), if any. A dateline without a year takes
 * that of the page's time, and is not told where there is none: no year is guessed.
 */
export function dateFromArticle(digest: string, published = ''): CalendarDate | null {
  const text = plainFromText(digest);
  const stamp = dateFromTime(published) ?? stampOf(text);
  const line = DATELINE.exec(text)?.groups;
  if (!line) return stamp;
  const [month, day] = [Number(line['month']), Number(line['day'])];
  if (line['year'] !== undefined) return existing({ year: Number(line['year']), month, day }) ?? stamp;
  if (!stamp) return null;
  // 12月31日电 on a page of 1 January is of the year before.
  const dates = [stamp.year, stamp.year - 1].map((year) => ({ year, month, day }));
  const late = (date: CalendarDate): number => dayNumber(stamp) - dayNumber(date);
  return dates.find((date) => late(date) >= -1 && late(date) <= LATE && isCalendarDate(date)) ?? stamp;
}

/** A time as pages write it, in China where it says its offset: 2026-11-19T20:00:00Z is the 20th. */
function dateFromTime(time: string): CalendarDate | null {
  const found = STAMP.exec(time);
  if (found?.index !== 0) return null;
  if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(time)) {
    const shifted = new Date(Date.parse(time) + CHINA);
    if (Number.isNaN(shifted.getTime())) return null;
    return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
  }
  return dateOf(found);
}

function stampOf(text: string): CalendarDate | null {
  const days = new Map<number, CalendarDate>();
  for (const line of text.split('\n')) {
    if (line.length > LINE || line.length < 8 || SENTENCE.test(line)) continue;
    const found = STAMP.exec(line);
    const date = found && dateOf(found);
    if (!date) continue;
    const rest = line.slice(found.index + found[0].length);
    const isAlone = line.trim() === found[0].trim();
    if (isAlone || CLOCK.test(rest) || BYLINE.test(line)) days.set(dayNumber(date), date);
  }
  const [first] = days.values();
  return days.size < LIST_DAYS ? (first ?? null) : null;
}

function dateOf(found: RegExpExecArray): CalendarDate | null {
  const { year, month, day, month2, day2 } = found.groups ?? {};
  return existing({ year: Number(year), month: Number(month ?? month2), day: Number(day ?? day2) });
}

function existing(date: CalendarDate): CalendarDate | null {
  return isCalendarDate(date) ? date : null;
}
