import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { LEVEL, type Level } from '../../lib/text/lexicon.ts';

/** A name in the gazetteer, with all the places that bear it. */
export interface PlaceName {
  readonly name: string;
  /** The highest level of the places that bear the name. */
  readonly level: Level;
  /** Full name of the place above, where every bearer lies in the same one: 三塘镇 has several, 雨母山镇 one. */
  readonly parent: string | null;
  /** How many places bear the name. */
  readonly bearers: number;
  /** True for a name without its ending: 珠晖 of 珠晖区. */
  readonly isStem: boolean;
}

const rows = v.array(v.object({ code: v.string(), name: v.string() }));
type Row = v.InferOutput<typeof rows>[number];

/** Names of the register that are headings of its table, not places. */
const HEADINGS = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '城区',
  '郊区',
  '矿区',
]);

/** The peoples whose names stand in the names of autonomous areas, longest first where one begins another. */
const PEOPLES =
  '(?:壮族|满族|回族|苗族|维吾尔族?|土家族|彝族|蒙古族?|藏族|布依族|布朗族|侗族|瑶族|朝鲜族|白族|哈尼族|哈萨克族?|黎族|傣族|畲族|傈僳族|仡佬族|东乡族|拉祜族|水族|佤族|纳西族|羌族|土族|仫佬族|锡伯族?|柯尔克孜族?|达斡尔族|景颇族|毛南族|撒拉族|塔吉克族?|阿昌族|普米族|鄂温克族|怒族|京族|基诺族|德昂族|保安族|俄罗斯族|裕固族|乌孜别克族|门巴族|鄂伦春族|独龙族|塔塔尔族|赫哲族|高山族|珞巴族|各族)';
const ENDING = new RegExp(
  `${PEOPLES}*(?:自治区|自治州|自治县|自治旗|特别行政区|省|市|地区|盟|县|区|旗|林区|特区)$`,
  'u',
);

/** Names that nobody shortens so: 沈北新区, 鹰手营子矿区, 东营经济技术开发区, 阿拉善左旗. */
const NO_STEM = /(?:[园矿新]|开发|示范|管理|实验|聚集|名胜|食品)区$|[左右前后中]旗$|联合旗$|[园局会域]$/u;

/**
 * A place's name without its ending, as news write it: 湖南, 广西, 湘西, 珠晖. Null where too little would be left
 * to tell it from a word (单县, 沙市区).
 */
export function stemFromName(name: string): string | null {
  if (NO_STEM.test(name)) return null;
  const stem = name.replace(ENDING, '');
  return stem !== name && Array.from(stem).length >= 2 ? stem : null;
}

/** All names of the register of provinces, cities, counties and towns, towns without stems. */
export function readGazetteer(folder: string): readonly PlaceName[] {
  const read = (file: string): Row[] =>
    v.parse(rows, JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')));
  const files: readonly [string, Level, number][] = [
    ['provinces', LEVEL.province, 0],
    ['cities', LEVEL.city, 2],
    ['areas', LEVEL.county, 4],
    ['streets', LEVEL.town, 6],
  ];
  const nameOf = new Map<string, string>();
  const names = new Map<string, { level: Level; parents: Set<string>; bearers: number; isStem: boolean }>();
  const add = (name: string, level: Level, parent: string | null, isStem: boolean): void => {
    const known = names.get(name);
    if (!known) names.set(name, { level, parents: new Set(parent ? [parent] : []), bearers: 1, isStem });
    else {
      known.bearers++;
      if (level < known.level) known.level = level;
      if (parent) known.parents.add(parent);
      known.isStem &&= isStem;
    }
  };
  for (const [file, level, parentDigits] of files) {
    for (const { code, name } of read(file)) {
      if (HEADINGS.has(name)) {
        // What lies under a heading lies in the place above it: 东城区 in 北京市.
        nameOf.set(code, nameOf.get(code.slice(0, 2)) ?? '');
        continue;
      }
      nameOf.set(code, name);
      const parent = nameOf.get(code.slice(0, parentDigits)) ?? null;
      add(name, level, parent, false);
      const stem = level === LEVEL.town ? null : stemFromName(name);
      if (stem) add(stem, level, parent, true);
    }
  }
  return [...names]
    .map(([name, { level, parents, bearers, isStem }]) => ({
      name,
      level,
      parent: parents.size === 1 ? ([...parents][0] ?? null) : null,
      bearers,
      isStem,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
