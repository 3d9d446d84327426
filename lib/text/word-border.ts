import type { ForcedSpan } from './segment.ts';
import type { Span } from './span.ts';

/*
 * Borders that the cheapest path misses: numbers written out in Han, which the dictionary has in pieces (百分之七, 零点), and
 * words that meet and look like a commoner one.
 */

/** What may be said with 多 before it of how many there are: 主演过 | 多部电影, but 过多 | 使用. */
const MEASURES = '部场起次项个种家位名篇本首支届款套处座条国轮年天遍回门代双张';
const NUMERAL = '[一二两三四五六七八九十几多数\\d]';

/** What somebody is able to do, or has done, after 才. */
const ABLE = '[能会可到来够敢走完找发]';

/** Where a word ends all the same, by two characters that have to be there. */
const BORDERS: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['过多', new RegExp(`(?<=\\p{Script=Han}过)(?=多[${MEASURES}](?![少么]))`, 'gu')],
  ['种类', new RegExp(`(?<=${NUMERAL}种)(?=类似)`, 'gu')],
  // 三个 | 人 | 才 | 能抬动: 人才 is not counted by 个 where somebody is able to do something.
  [
    '人才',
    new RegExp(
      `(?<=${NUMERAL})(?=个人才${ABLE})|(?<=${NUMERAL}个)(?=人才${ABLE})|(?<=${NUMERAL}个人)(?=才${ABLE})|(?<=${NUMERAL}个人才)(?=能)`,
      'gu',
    ),
  ],
  ['水流', /(?<=水)(?=流[入进出向经过到])/gu],
  ['车载', /(?<=车)(?=载[着满了])/gu],
];
/** 提前 | 一天: before a number it is no 提 and 前. */
const AHEAD = /提前(?=[一二两三四五六七八九十几半数\d])/gu;

/** A number with its fraction, 七点二亿; the dot of a time is none: 七点二十, 三点五分. */
const DECIMAL = /[〇零一二两三四五六七八九十百千万]+点[〇零一二三四五六七八九]+(?![十分刻时])[万亿]*/u;
const SHARE = /^([〇零一二两三四五六七八九十百千万]+分之)([〇零一二两三四五六七八九十百千万]*)/u;
/** 第八十七 | 分钟. */
const ORDINAL = /^第[〇零一二两三四五六七八九十百千]{2,}/u;
/** 两百余万 | 元. */
const ROUGH = /^[一二两三四五六七八九十百千]+[余多][万亿]/u;
/** A longer number is cut, so that a line can break around it. */
const LONGEST = 8;

const whole = (start: number, end: number): ForcedSpan => ({ start, end, isWhole: end - start <= LONGEST });

/** The number in a quantity that is written out: 百分之 | 五十六点三, 三点五亿 | 元. */
function numbersIn(text: string, { start, end }: Span): ForcedSpan[] {
  const quantity = text.slice(start, end);
  const lead = (ORDINAL.exec(quantity) ?? ROUGH.exec(quantity))?.[0].length ?? 0;
  if (lead > 0) return [whole(start, start + lead)];
  const share = SHARE.exec(quantity);
  const [, head = '', rest = ''] = share ?? [];
  const from = start + head.length;
  const decimal = quantity.includes('点') ? DECIMAL.exec(quantity) : null;
  const numbers: ForcedSpan[] = head === '' ? [] : [whole(start, from)];
  if (decimal) numbers.push(whole(start + decimal.index, start + decimal.index + decimal[0].length));
  else if (rest.length > 0) numbers.push(whole(from, from + rest.length));
  return numbers;
}

/** The borders of a flow's text, in simplified characters; `quantities` are the amounts found in it. */
export function findBorders(text: string, quantities: readonly Span[]): readonly ForcedSpan[] {
  const borders: ForcedSpan[] = [];
  for (const quantity of quantities) borders.push(...numbersIn(text, quantity));
  for (const [sign, pattern] of BORDERS)
    if (text.includes(sign))
      for (const { index } of text.matchAll(pattern))
        borders.push({ start: index, end: index, isWhole: false });
  if (text.includes('提前'))
    for (const { index } of text.matchAll(AHEAD)) borders.push(whole(index, index + 2));
  return borders;
}
