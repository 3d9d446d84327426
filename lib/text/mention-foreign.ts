import type { Context } from './mention-context.ts';
import { isHopeless, offerCandidate, type Candidate, type Lattice } from './mention-lattice.ts';
import { bonusAround, FIRM, isWhere, MOST_BONUS } from './mention-around.ts';
import { ACTS, FOREIGN_PLACE_ENDINGS } from './mention-words.ts';
import { costIn, KIND, NAME_COST_UNIT, natsIn, NEVER, type CostTable, type NameStatistics } from './names.ts';
import { SIGN, signOf, unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Transliterated names: 特朗普, 阿尔贝托·费尔南德斯, 买买提·艾力; and places made from them, 斯特拉斯堡市. They are written
 * with a few hundred characters, so a run of those is a name unless the lexicon's words explain it better.
 */

/** −log of the share of unlisted transliterated names among the words of news. */
const FOREIGN_COST = 4.5;
/** What one more character costs beside its table: names are 3 to 5 characters long. */
const LENGTH_COST = 0.4;
const LONGEST_PART = 8;
/** In a name with dots, a character costs at most this: the dots are evidence enough. */
const DOTTED_LIMIT = 6.5;
const DOTTED_BONUS = 7;
/** A character dearer than this is not written in transliterations. */
const TOO_DEAR = 10.5 * NAME_COST_UNIT;

/** Words of grammar that stand beside names and are never written in them. */
const GRAMMAR = signSet(
  '的了在是和与及等均各则又也都还就已曾将把被对向从为说称表叫让给由于至当而但或因该其所',
);
const GRAMMAR_COST = 14;
/** Adverbs that end a dotted name, and are in none. */
const ADVERBS = signSet('均则将曾已');
/** 卡尼 | 一月 | 访问: a month. */
const MONTH = /[一二三四五六七八九十]月?$/u;
const MONTH_SIGN = '月'.charCodeAt(0);
/** What somebody does, in two characters: 表示, 直言. */
const ACTS_OF_TWO: ReadonlySet<string> = new Set(ACTS.filter((act) => act.length === 2));
/** What 中青报·中青网 and the like end with. */
const NOT_LAST = new Set('报网社台版频刊号会局');

/** What parts the halves of a foreign name. */
const DOT_SIGNS = '·•・‧．';
const DOTS = signSet(DOT_SIGNS);
/** Finds one of them. */
export const NAME_DOTS = new RegExp(`[${DOT_SIGNS}]`, 'u');
/** Half the documents number so: 二．落实责任. */
const FULL_STOP = '．'.charCodeAt(0);
const NUMERALS = signSet('一二三四五六七八九十');
const ENDINGS = [...FOREIGN_PLACE_ENDINGS].sort((a, b) => b.length - a.length);
const ENDING_HEADS = signSet(ENDINGS);

const isHanAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && signOf(text.charCodeAt(at)) === SIGN.han;

const BEFORE_PLACE =
  '在 于 到 赴 往 从 自 距 离 驻 抵 达 访问 途经 首都 城市 小镇 港口 省会 首府 靠近 占领 攻占 收复'.split(
    ' ',
  );
const AFTER_PLACE =
  '市 州 省 地区 附近 境内 郊外 东部 南部 西部 北部 中部 东北部 西北部 东南部 西南部 等地 一带 首都 机场 小镇 局势 战役 半岛 举行 当地 人民 民族 两国 政府 全国 国家 边境 边界'.split(
    ' ',
  );
const BEFORE_SIGNS = signSet(BEFORE_PLACE.map((word) => word.slice(-1)));
const AFTER_SIGNS = signSet(AFTER_PLACE);
/** What words of place beside it are worth. */
const PLACE_BONUS = 2.2;

/** How much the surroundings of a transliteration speak for a place: 在哈斯科沃举行. */
function placeBonus(text: string, start: number, end: number): number {
  const isBefore =
    hasSign(BEFORE_SIGNS, unitAt(text, start - 1)) &&
    BEFORE_PLACE.some((word) => text.startsWith(word, start - word.length));
  const isAfter =
    hasSign(AFTER_SIGNS, unitAt(text, end)) && AFTER_PLACE.some((word) => text.startsWith(word, end));
  return (isBefore ? PLACE_BONUS : 0) + (isAfter ? PLACE_BONUS : 0);
}

const STORMS = ['台风', '飓风', '气旋'];
const STORM_HEADS = signSet(STORMS);

/** True beside the word for a storm, which has a transliterated name too: 台风莫兰蒂. */
function isStorm(text: string, start: number, end: number): boolean {
  if (
    !hasSign(STORM_HEADS, unitAt(text, end)) &&
    !hasSign(STORM_HEADS, text.charCodeAt(Math.max(0, start - 2)))
  )
    return false;
  return STORMS.some((storm) => text.startsWith(storm, end) || text.startsWith(storm, start - 2));
}

/** All transliterations without dots, as persons, and with a place's ending as places. */
export function findForeign(
  lattice: Lattice,
  context: Context,
  names: NameStatistics,
  out: Candidate[],
): void {
  const { text } = lattice;
  const { foreignFirst, foreignInner, foreignLast } = names.tables;
  for (let start = 0; start < text.length; start++) {
    const head = costIn(foreignFirst, text.charCodeAt(start));
    if (head >= TOO_DEAR) continue;
    let cost = FOREIGN_COST + head / NAME_COST_UNIT;
    for (let end = start + 2; end <= start + LONGEST_PART && end <= text.length; end++) {
      const sign = text.charCodeAt(end - 1);
      const after = unitAt(text, end);
      const last = costIn(foreignLast, sign);
      const inner = costIn(foreignInner, sign);
      if (last < TOO_DEAR) {
        const price = cost + LENGTH_COST + last / NAME_COST_UNIT + (end - start === 2 ? 1.5 : 0);
        if (
          !isHopeless(lattice, start, end, price - MOST_BONUS) &&
          !(end - start === 2 && isWhere(text, start, end, context)) &&
          !((after === MONTH_SIGN || sign === MONTH_SIGN) && MONTH.test(text.slice(start, end)))
        ) {
          const asPerson = bonusAround(text, start, end, context);
          const asPlace = placeBonus(text, start, end);
          const kind = isStorm(text, start, end) ? KIND.none : asPlace > asPerson ? KIND.place : KIND.person;
          const around = Math.max(1, price - Math.max(asPerson, asPlace));
          offerCandidate(lattice, start, end, kind, around, kind === KIND.person && asPerson >= FIRM, out);
        }
        const ending = hasSign(ENDING_HEADS, after)
          ? ENDINGS.find((suffix) => text.startsWith(suffix, end))
          : undefined;
        if (ending !== undefined)
          offerCandidate(lattice, start, end + ending.length, KIND.place, price + 4, false, out);
      }
      if (inner >= TOO_DEAR) break;
      cost += LENGTH_COST + inner / NAME_COST_UNIT;
    }
  }
}

/** Price of a part of a dotted name, from `start` to `end`. */
function partCost(text: string, start: number, end: number, names: NameStatistics): number {
  const { foreignFirst, foreignInner, foreignLast } = names.tables;
  let cost = 0;
  for (let i = start; i < end; i++) {
    const table = i === start ? foreignFirst : i === end - 1 ? foreignLast : foreignInner;
    const units = Math.min(costIn(table, text.charCodeAt(i)), costIn(foreignInner, text.charCodeAt(i)));
    if (hasSign(GRAMMAR, text.charCodeAt(i))) cost += GRAMMAR_COST;
    cost += LENGTH_COST + (units === NEVER ? DOTTED_LIMIT : Math.min(DOTTED_LIMIT, units / NAME_COST_UNIT));
  }
  return cost;
}

/** Names with dots: 弗拉基米尔·普京, 乔治·W·布什. Both outer borders are open; the path chooses among them. */
export function findDotted(
  lattice: Lattice,
  context: Context,
  names: NameStatistics,
  out: Candidate[],
): void {
  const { text } = lattice;
  for (let dot = 1; dot < text.length - 1; dot++) {
    if (!hasSign(DOTS, text.charCodeAt(dot)) || !isHanAt(text, dot - 1)) continue;
    if (text.charCodeAt(dot) === FULL_STOP && hasSign(NUMERALS, text.charCodeAt(dot - 1))) continue;
    // Middle parts up to the last dot: Han or Latin letters between dots.
    let lastDot = dot;
    let inner = 0;
    for (let at = dot + 1; at < text.length && at - lastDot <= LONGEST_PART + 1; at++) {
      const code = text.charCodeAt(at);
      if (hasSign(DOTS, code)) {
        inner += signOf(text.charCodeAt(at - 1)) === SIGN.han ? partCost(text, lastDot + 1, at, names) : 2;
        lastDot = at;
      } else if (!isHanAt(text, at) && signOf(code) !== SIGN.latin) break;
    }
    if (!isHanAt(text, lastDot + 1)) {
      dot = lastDot;
      continue;
    }
    for (let start = dot - 1; start >= 0 && start >= dot - LONGEST_PART && isHanAt(text, start); start--) {
      const lead = FOREIGN_COST - DOTTED_BONUS + inner + partCost(text, start, dot, names);
      for (
        let end = lastDot + 2;
        end <= text.length && end <= lastDot + 1 + LONGEST_PART && isHanAt(text, end - 1);
        end++
      ) {
        // 阿萨尔 | 均未能.
        if (end > lastDot + 3 && hasSign(ADVERBS, text.charCodeAt(end - 1))) break;
        // 拉莫斯 | 直言 | 困难.
        if (end >= lastDot + 5 && ACTS_OF_TWO.has(text.slice(end - 2, end))) break;
        if (NOT_LAST.has(text.charAt(end - 1))) continue;
        const cost = lead + partCost(text, lastDot + 1, end, names) - bonusAround(text, start, end, context);
        offerCandidate(lattice, start, end, KIND.person, Math.max(1, cost), false, out);
      }
      // 柬埔寨首相 | 宋·万纳: no name goes on over a title.
      if (context.endsTitle[start] === 1) break;
    }
    dot = lastDot;
  }
}

/** Signs that no listed name has at their place, by what they cost; surnames, which are nearly all listed, dearer. */
const UNLISTED = 11.5;
const NO_SURNAME = 99;
/** So many nats likelier as a transliteration, a name is one. */
const CLEARLY = 4;
/** What two surnames cost more than one, as in mention-person.ts. */
const TWO_SURNAMES = 3;

/**
 * How many characters the surname of a foreign name has: 0 for one that is written as transliterations are, 桑切斯, 2 for a Japanese
 * one, 高市早苗. Null for names that are made as Chinese ones are, 王楚钦. `name` has no dots and is simplified.
 */
export function foreignSurname(name: string, names: NameStatistics): number | null {
  if (name.length === 4 && names.japanese.has(name.slice(0, 2))) return 2;
  return isTransliteration(name, names) ? 0 : null;
}

/** True for a name of three or four Han that is likelier a transliteration than a Chinese name: of two, 巴金 would be one. */
function isTransliteration(name: string, names: NameStatistics): boolean {
  const { surname, first, second, foreignFirst, foreignInner, foreignLast } = names.tables;
  const cost = (table: CostTable, at: number, unlisted = UNLISTED): number =>
    natsIn(table, name.charCodeAt(at), unlisted);
  const { length } = name;
  if (length < 3 || length > 4 || names.japanese.has(name.slice(0, 2))) return false;
  if (names.compounds.has(name.slice(0, 2))) return false;
  let foreign = cost(foreignFirst, 0) + cost(foreignLast, length - 1) + length * LENGTH_COST;
  for (let at = 1; at < length - 1; at++) foreign += cost(foreignInner, at);
  let chinese = cost(surname, 0, NO_SURNAME);
  if (length === 4) chinese += cost(surname, 1, NO_SURNAME) + TWO_SURNAMES;
  chinese += cost(first, length - 2) + cost(second, length - 1);
  return chinese - foreign > CLEARLY;
}
