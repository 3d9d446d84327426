import { smallNumber } from './quantity-ordinal.ts';
import type { Told } from './quantity-passage.ts';

/* Times of day: 上午9时许, 晚上八点半, 20时30分, 20:35. The value is hours and minutes: 2030. */

const HOUR = '2[0-4]|1\\d|0?\\d|二?十[一二三四五六七八九]?|[零两一二三四五六七八九]';
const MINUTE = '[0-5]\\d|[1-9]|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九]';
const PART = '凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|深夜|夜间|夜里|早|晚';
const CLOCK = new RegExp(
  `(?<part>${PART})? ?(?<hour>${HOUR}) ?(?<sign>[时点]) ?(?:(?<minute>${MINUTE}) ?分(?!之|钟|别|歧)(?:[0-5]?\\d秒)?|(?<half>半)|(?<quarter>[一三]刻)|(?<round>整))?(?<about>许)?`,
  'y',
);
/** Words that begin with 时 or 点, which after a number are other things: 五时代, 3点建议, 12点名. */
const NOT_HOUR = /^[代期间候而段刻尚空事装常光势速差效评名赞击位子多左右钟]/;
const COLON = /(?<hour>2[0-4]|1\d|0?\d)[:：](?<minute>[0-5]\d)(?![\d:：])/y;

/** The time that begins at `start`, with its part of the day or without; null where none does. */
export function readTime(text: string, start: number): Told | null {
  return readClock(text, start) ?? readColon(text, start);
}

function readClock(text: string, start: number): Told | null {
  CLOCK.lastIndex = start;
  const found = CLOCK.exec(text);
  if (!found) return null;
  const { part, hour = '', sign, minute, half, quarter, round, about } = found.groups ?? {};
  const end = start + found[0].length;
  const isBare = (minute ?? half ?? quarter ?? round ?? about) === undefined;
  if (isBare && NOT_HOUR.test(text.slice(end))) return null;
  if (part === undefined) {
    // 3点 may be three points, 一时 a moment.
    if (isBare && (sign === '点' || !/^\d|十/.test(hour))) return null;
    if (sign === '点' && minute === undefined && half === undefined && about === undefined) return null;
  }
  const minutes = half ? 30 : quarter ? (quarter === '一刻' ? 15 : 45) : minute ? smallNumber(minute) : 0;
  return told(end, part, smallNumber(hour), minutes, about !== undefined);
}

function readColon(text: string, start: number): Told | null {
  COLON.lastIndex = start;
  const found = COLON.exec(text);
  if (!found) return null;
  const { hour = '', minute = '' } = found.groups ?? {};
  return told(start + found[0].length, undefined, Number(hour), Number(minute), false);
}

/** 下午 and 晚 count from noon, where the hour does not already: 下午3时 and 晚20时. */
function told(
  end: number,
  part: string | undefined,
  hour: number,
  minutes: number,
  isAbout: boolean,
): Told | null {
  if (hour > 24) return null;
  const isLate = part !== undefined && (/下午|傍晚|晚/.test(part) || (/夜/.test(part) && hour > 5));
  const isNoon = part === '中午' && hour < 11;
  const full = (isLate || isNoon) && hour < 12 ? hour + 12 : isLate && hour === 12 ? 24 : hour;
  const two = String(minutes).padStart(2, '0');
  const twelve = full % 12 === 0 ? 12 : full % 12;
  const half = full % 24 < 12 ? 'a.m.' : 'p.m.';
  const short = minutes === 0 ? String(twelve) : `${String(twelve)}:${two}`;
  const clock =
    part === undefined
      ? `${String(hour)}:${two}`
      : minutes === 0 && twelve === 12
        ? full === 12
          ? 'noon'
          : 'midnight'
        : `${short} ${half}`;
  return { end, value: (full % 24) * 100 + minutes, gloss: `${isAbout ? 'around ' : ''}${clock}` };
}
