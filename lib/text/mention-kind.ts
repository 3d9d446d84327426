import { LEVEL, WORD, type Lexicon } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { costIn, KIND, NAME_COST_UNIT, NEVER, type NameStatistics } from './names.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * What a word of the path names, where what stands beside it tells otherwise than the lists: 甘肃 | 白银, 钟南山院士, 西周.
 */

/** Last characters of areas, of which a village, a town and a street are parts: 店子镇 | 村. */
export const AREA_END = new Set('省市县区州盟旗镇乡村街路巷道');
/** Surnames dearer than this are more often a word of their own. */
export const SURNAME_LIMIT = 7 * NAME_COST_UNIT;
/** Seasons, festivals, dynasties and prehistoric cultures, some of which the lists have as persons. */
const TIMES = new Set(
  (
    '立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 ' +
    '元旦 元宵 端午 七夕 中秋 重阳 腊八 小年 除夕 双旦 夏商 西周 东周 春秋 战国 先秦 西汉 东汉 两汉 西晋 东晋 南朝 北朝 北魏 ' +
    '东魏 西魏 北齐 北周 盛唐 中唐 晚唐 五代 北宋 南宋 西夏 明代 清代 晚清 民国 仰韶 龙山 马家窑 大汶口 河姆渡 良渚 红山 屈家岭 二里头 齐家'
  ).split(' '),
);
/** A country's or the world's society, institute or body, by its whole name. */
const NATIONAL =
  /^(?:中国|中华|全国|国家|国际|世界|亚洲|联合国)\p{Script=Han}{2,}(?:学会|协会|联合会|委员会|研究院|研究所|大学|总局|总会|基金会|组织|银行|博物馆|图书馆)$/u;
const NATIONAL_HEADS = signSet('中全国世亚联');
const SHORTEST_NATIONAL = 6;

/** Zones that have a committee and a budget of their own. */
const ZONE = /\p{Script=Han}{2}(?:开发区|高新区|经开区|工业园区?|产业园区?|保税区)$/u;
/** What only a person has right after the name. */
const PERSONAL = /^(?:院士|教授|先生|女士|同志|老师|博士|医生|烈士|说|表示|认为|介绍|告诉|指出|坦言|透露)/u;

/** The node with another kind, where what stands beside it tells; null where nothing does. */
export function asWhat(
  text: string,
  nodes: readonly Node[],
  i: number,
  lexicon: Lexicon,
  names: NameStatistics,
): Node | null {
  const node = nodes[i];
  // Nearly all are words of one or two characters beside no name and no mark.
  if (!node || (node.kind === KIND.none && !mayName(text, nodes, i))) return null;
  const surface = text.slice(node.start, node.end);
  if (node.kind === KIND.person) return TIMES.has(surface) ? { ...node, kind: KIND.none } : null;
  // 甘肃 | 白银: a city right after the province in which it lies.
  const area = nodes[i - 1];
  if (
    node.kind === KIND.none &&
    node.word >= 0 &&
    area?.kind === KIND.place &&
    liesIn(node, text, area, lexicon)
  )
    return { ...node, kind: KIND.place };
  // One word of the dictionary, which does not say what it names: 中国地球物理学会.
  if (node.kind === KIND.none && node.word >= 0 && NATIONAL.test(surface))
    return { ...node, kind: KIND.organisation };
  // Zones are bodies, though the gazetteer has them as places: 合肥经济技术开发区.
  if (node.kind === KIND.place && ZONE.test(surface)) return { ...node, kind: KIND.organisation };
  // 武威、白银、定西: a city in a list of them, though it is a word elsewhere.
  if (node.kind === KIND.none && node.word >= 0 && surface.length >= 2) {
    const isAmong =
      text.charAt(node.start - 1) === '、' &&
      text.charAt(node.end) === '、' &&
      nodes[i - 2]?.kind === KIND.place &&
      nodes[i + 2]?.kind === KIND.place;
    return isAmong && (lexicon.flags(node.word) & (WORD.place | WORD.stem)) !== 0
      ? { ...node, kind: KIND.place }
      : null;
  }
  // 钟南山院士 is no mountain; nor is 马龙 in 马龙、许昕、陈梦 a town.
  const isShort = surface.length === 2 || surface.length === 3;
  if (node.kind !== KIND.place || !isShort || AREA_END.has(surface.slice(-1))) return null;
  const cost = costIn(names.tables.surname, text.charCodeAt(node.start));
  if (cost === NEVER || cost > SURNAME_LIMIT) return null;
  const isPerson = (at: number): boolean => nodes[at]?.kind === KIND.person;
  const [before, after] = [text.charAt(node.start - 1) === '、', text.charAt(node.end) === '、'];
  const isListed =
    (before && after && isPerson(i - 2) && isPerson(i + 2)) ||
    (!before && after && isPerson(i + 2) && isPerson(i + 4)) ||
    (before && !after && isPerson(i - 2) && isPerson(i - 4));
  return isListed || PERSONAL.test(text.slice(node.end, node.end + 2))
    ? { ...node, kind: KIND.person }
    : null;
}

/** False for an ordinary word that {@link asWhat} has nothing to say of. */
function mayName(text: string, nodes: readonly Node[], i: number): boolean {
  const node = nodes[i];
  if (!node || node.word < 0) return false;
  if (nodes[i - 1]?.kind === KIND.place || text.startsWith('、', node.end)) return true;
  return node.end - node.start >= SHORTEST_NATIONAL && hasSign(NATIONAL_HEADS, text.charCodeAt(node.start));
}

/** True for a place's name without its ending, right after the area in which that place lies. */
function liesIn({ word, start, end }: Node, text: string, area: Node, lexicon: Lexicon): boolean {
  if (area.end !== start || (lexicon.flags(word) & WORD.stem) === 0) return false;
  const name = text.slice(area.start, area.end);
  // 辽宁 | 振兴 is what the province does, though it has a district of that name.
  const endings = 'vabd'.includes(lexicon.pos(word)) ? '市' : '市县区州旗';
  return [...endings].some((ending) => {
    const found = lexicon.find(text.slice(start, end) + ending);
    if (found < 0 || (endings === '市' && lexicon.level(found) !== LEVEL.city)) return false;
    let above = lexicon.parent(found);
    // 广西 | 港口: a district is named after its city, not after its province.
    if (ending === '区') return above >= 0 && lexicon.text(above).startsWith(name);
    for (; above >= 0; above = lexicon.parent(above)) if (lexicon.text(above).startsWith(name)) return true;
    return false;
  });
}
