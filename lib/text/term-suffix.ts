import type { CompoundPart } from './term-part.ts';
import { rowsFromTable } from './term-table.ts';
import { hasSign, signSet } from './sign-set.ts';
import { ROLE } from './term-sense-words.ts';

/*
 * Words that a last character makes of other words: 化解率 from 化解, 外向型 from 外向. Only where the dictionary does not have
 * the whole: 现代化 is a word of its own.
 */

/** What a suffix makes of a stem. */
export interface Suffix {
  readonly sign: string;
  /** English with {} for the stem as a noun, [] for it before a noun. */
  readonly english: string;
  readonly roles: number;
  /** True where the derived word is an expression by itself, not only a part of a longer one. */
  readonly isWhole: boolean;
}

const WHOLE_BEFORE = rowsFromTable(`
  化 = []-oriented | turned into, or towards, {}
  型 = []-type | of the [] type
  性 = [] | of the nature of {}
  级 = []-level | of the level of {}
  式 = []-style | in the [] way
`);
const WHOLE = rowsFromTable(`
  率 = [] rate
  制 = [] system
  力 = power of {}
  度 = degree of {}
  链 = [] chain
  区 = [] zone
  业 = [] industry
  圈 = [] circle
  群 = [] cluster
  端 侧 = [] side
  贷 = [] loan
  险 = [] insurance
  券 = [] vouchers
  债 = [] bonds
  感 = sense of {}
  观 = view of {}
  权 = right of {}
  额 = value of {}
  量 = amount of {}
`);
const PARTS = rowsFromTable(`
  带 = [] belt
  网 = [] network
  园 = [] park
  厂 = [] plant
  站 = [] station
  库 = [] bank
  点 = [] point
  线 = [] line
  费 = [] fee
  税 = [] tax
  期 = [] period
  商 = [] firms
  证 = [] certificate
  卡 = [] card
  品 = [] products
  林 = [] forest
  房 = [] housing
  车 = [] vehicles
  船 = [] ships
  队 = [] team
  员 = staff for {}
  者 = people in {}
  馆 = [] hall
  院 = [] institute
  值 = [] value
  病 = [] disease
  法 = [] law
  岛 = [] island
  面 = [] surface
`);

const SUFFIXES = new Map<string, Suffix>([
  ...WHOLE_BEFORE.map(([sign, english]): [string, Suffix] => [
    sign,
    { sign, english, roles: ROLE.attributive, isWhole: true },
  ]),
  ...WHOLE.map(([sign, english]): [string, Suffix] => [
    sign,
    { sign, english, roles: ROLE.noun, isWhole: true },
  ]),
  ...PARTS.map(([sign, english]): [string, Suffix] => [
    sign,
    { sign, english, roles: ROLE.noun, isWhole: false },
  ]),
]);

const PREFIXES = new Map(
  rowsFromTable(`
  零 = zero-
  超 = ultra-
  微 = micro-
  跨 = cross-
  逆 = anti-
  反 = anti-
  云 = cloud-
  双 = double-
`),
);

/** English of a character that makes a word with the noun after it: 零 in 零关税; undefined for others. */
export function prefixOf(sign: string): string | undefined {
  return PREFIXES.get(sign);
}

/** The suffix that a word ends in; undefined where it ends in none. */
export function suffixOf(word: string): Suffix | undefined {
  return SUFFIXES.get(word.charAt(word.length - 1));
}

const SIGNS = signSet(SUFFIXES.keys());

/** True for a UTF-16 unit that is a suffix. */
export function isSuffixSign(unit: number): boolean {
  return hasSign(SIGNS, unit);
}

function fill(frame: string, stem: CompoundPart): string {
  return frame.replace('{}', stem.noun).replace('[]', stem.attributive);
}

/** What a suffix makes of an adjective. */
const ADJECTIVES = new Map([
  ['化', 'made []'],
  ['性', '[] in nature'],
]);

/** The derived word as a part: 转化率 is a noun, 外向型 stands before one. */
export function withSuffix(stem: CompoundPart, { sign, english, roles }: Suffix): CompoundPart {
  const [before = '', more = before] = english.split(' | ');
  const isAdjective = (stem.roles & ROLE.noun) === 0 && (stem.roles & ROLE.attributive) !== 0;
  const alone = isAdjective ? (ADJECTIVES.get(sign) ?? more) : more;
  return { noun: fill(alone, stem), attributive: fill(before, stem), roles, isKnown: stem.isKnown };
}
