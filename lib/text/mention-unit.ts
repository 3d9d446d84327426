import { HEAD, HEADS, NEVER_INSIDE } from './mention-organisation-words.ts';
import { surfaceOf, type Compound, type Scene } from './mention-part.ts';
import { isBodyBefore } from './mention-department.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Bodies whose name goes on over words at which the search from the ending stops: numbers, terms of office, a branch's place,
 * and the single signs that an unknown name falls into.
 */

/** Bodies that are elected for a term: 上海市 | 十三 | 届 | 人大常委会. */
const ELECTED = /^(?:人民代表大会|人大|政协|人大常委会|人民代表大会常务委员会|政协委员会|委员会|人民政府)$/u;
/** Units that are counted within their body: 公安局交警支队 | 高速 | 三 | 大队. */
const UNIT = /^(?:[支大中]队|分局|分队|派出所|党支部|车间|监狱|工区|局|公司)$/u;
/** What stands between a police body and its units on the road. */
const ROAD = new Set(['高速', '高速公路', '城区', '直属']);
/** Branches that are called by their place: 新华社 | 河北 | 分社. */
const BRANCH =
  /^(?:工务段|机务段|车务段|电务段|客运段|车辆段|分社|分院|分行|支行|分公司|分会|分校|分部|分局|分店|记者站|办事处)$/u;
/** Who runs a zone, and zones. */
const COMMITTEE = /^(?:党工委|管委会|管理委员会)$/u;
const ZONE = /(?:[经高]开区|高新区|园区|新区|自贸区|保税区|综保区|开发区|度假区)$/u;
/** Bodies with a short name of their own that is no word: 德开小学. */
const NAMED = /^(?:出版社|小学|中学|公司|集团|幼儿园|书院|剧团|戏班|石料厂|采石场|敬老院)$/u;
/** Bodies of a town in one word with what it is, its name before them: 白云 | 镇党委. */
const TOWN_BODY = /^[乡镇](?:党委|政府|人大|人民政府|纪委)$/u;
/** Schools that a noun names, and those nouns that say what kind of school it is. */
const SCHOOL = /^(?:小学|中学|国小|国中|高中|幼儿园|实验学校|实验小学|实验中学|国民小学|国民中学)$/u;
const NO_SCHOOL = new Set(
  '希望 中心 农村 乡镇 乡村 重点 普通 附属 城区 城市 民办 公办 寄宿 完全 高级 初级 职业 特殊 国际 山区 城乡 当地 示范 双语 外国语 私立 公立 母校 县城 社区 学区 名牌 百年 省级 市级 优质 薄弱 村级 部分 所有'.split(
    ' ',
  ),
);
/** Short names of the companies through which a city builds, called by the city: 六安 | 城投. */
const CITY_BRAND =
  /^(?:城投|交投|建投|产投|国投|水投|铁投|轨道集团|城建集团|公交集团|水务集团|燃气集团|文旅集团|交通集团)$/u;
/** Bodies of a city that are told apart by a number. */
const COUNTED = /^(?:中学|小学|高中|高级中学|人民医院|医院|幼儿园)$/u;
/** What goes on with a company's whole name. */
const GOES_ON = /^(?:有限|责任|股份|集团|公司|控股)/u;
/** Parts of speech that no such name has: pronouns, prepositions, conjunctions, particles, adverbs, measures, places, adjectives. */
const NO_NAME = new Set(['r', 'p', 'c', 'u', 'd', 'q', 'f', 'y', 'a', 'e', 't']);
const GENERIC = new Set('一两三四五六七八九十多几本该各全原新老大小每某省市县区州镇乡村旗盟校级支条');

const isNumber = (scene: Scene, at: number): boolean => {
  const node = scene.nodes[at];
  return (
    node !== undefined &&
    (signOf(scene.text.charCodeAt(node.start)) === SIGN.digit ||
      (node.word >= 0 && scene.lexicon.pos(node.word) === 'm'))
  );
};

/** Where the body begins that ends in `last`, where such a word stands in its name; −1 for none. */
export function firstOfUnit(scene: Scene, last: number, found: readonly Compound[]): number {
  const { nodes, text } = scene;
  const surface = surfaceOf(scene, last);
  const end = nodes[last]?.end ?? 0;
  if (ELECTED.test(surface) && surfaceOf(scene, last - 1) === '届' && isNumber(scene, last - 2))
    return nodes[last - 3]?.kind === KIND.place ? last - 3 : -1;
  const owner = (at: number): number => {
    if (!isBodyBefore(at, found, nodes)) return -1;
    const inner = found.at(-1);
    return inner?.last === at - 1 ? inner.first : at - 1;
  };
  if (UNIT.test(surface) && isNumber(scene, last - 1)) {
    const at = ROAD.has(surfaceOf(scene, last - 2)) ? last - 2 : last - 1;
    return owner(at);
  }
  if (BRANCH.test(surface) && nodes[last - 1]?.kind === KIND.place) return owner(last - 1);
  if (TOWN_BODY.test(surface) && isTown(scene, last - 1)) return last - 1;
  const isShort = HEADS.get(surface) === HEAD.brand && nodes[last - 3]?.kind !== KIND.place;
  return isShort && !GOES_ON.test(text.slice(end)) && isNamed(scene, last) ? last - 2 : -1;
}

/** The same for a body that has nobody's name before its own: 德开 | 小学, 译林 | 出版社, 第四 | 中学; −1 for none. */
export function firstOfNamed(scene: Scene, last: number): number {
  if (isNamed(scene, last)) return last - 2;
  // 经开区 | 管委会: of the zone that the text speaks of.
  if (COMMITTEE.test(surfaceOf(scene, last)) && ZONE.test(surfaceOf(scene, last - 1)))
    // 科技 | 园区 | 管委会.
    return surfaceOf(scene, last - 1) === '园区' && isNoun(scene, last - 2) ? last - 2 : last - 1;
  const surface = surfaceOf(scene, last);
  const name = surfaceOf(scene, last - 1);
  if (CITY_BRAND.test(surface) && scene.nodes[last - 1]?.kind === KIND.place && name.length > 1)
    return last - 1;
  if (COUNTED.test(surface) && /^第[一二三四五六七八九十]+$/u.test(name)) return last - 1;
  if (surface === '出版社') return isNoun(scene, last - 1) ? last - 1 : -1;
  // One word of the dictionary, its name in it.
  if (surface.endsWith('出版社')) return last;
  return SCHOOL.test(surface) && isNoun(scene, last - 1) && !NO_SCHOOL.has(name) && isFree(scene, last - 2)
    ? last - 1
    : -1;
}

/** True for a word of two or three signs that may be a body's name. */
function isNoun({ nodes, lexicon }: Scene, at: number): boolean {
  const node = nodes[at];
  if (!node || node.kind !== KIND.none) return false;
  const length = node.end - node.start;
  return length >= 2 && length <= 3 && (node.word < 0 || 'njzl'.includes(lexicon.pos(node.word)));
}

/** True where a mark, a place, a preposition or nothing stands at the node, so that a name may begin after it. */
function isFree({ nodes, text, lexicon }: Scene, at: number): boolean {
  const node = nodes[at];
  if (node && node.word >= 0 && lexicon.pos(node.word) === 'p') return true;
  return !node || node.kind === KIND.place || signOf(text.charCodeAt(node.start)) === SIGN.punctuation;
}

/** True for a word that is a town's name where it stands: all between a mark or a place and 镇党委. */
function isTown(scene: Scene, at: number): boolean {
  const { nodes, text, lexicon } = scene;
  const name = nodes[at];
  if (!name || name.kind !== KIND.none || name.word < 0 || name.end - name.start !== 2) return false;
  if (NO_NAME.has(lexicon.pos(name.word)) || GENERIC.has(text.charAt(name.start))) return false;
  return isFree(scene, at - 1);
}

/** True where two single signs fill the room between a mark or a place and the ending: 、| 威 | 华 | 股份. */
function isNamed(scene: Scene, last: number): boolean {
  const { nodes, text, lexicon } = scene;
  const ending = nodes[last];
  const [first, second] = [nodes[last - 2], nodes[last - 1]];
  if (!ending || !first || !second) return false;
  const surface = text.slice(ending.start, ending.end);
  if (HEADS.get(surface) !== HEAD.brand && !NAMED.test(surface)) return false;
  if (!isFree(scene, last - 3)) return false;
  return [first, second].every((node, i) => {
    if (node.kind !== KIND.none || node.end - node.start !== 1) return false;
    const sign = text.charAt(node.start);
    if (signOf(text.charCodeAt(node.start)) !== SIGN.han || NEVER_INSIDE.has(sign) || HEADS.has(sign))
      return false;
    if (node.word < 0) return true;
    const pos = lexicon.pos(node.word);
    // 元 of 元祖 is a number elsewhere, 开 of 德开 a verb; a verb comes second only.
    return !NO_NAME.has(pos) && !(i === 0 && (pos === 'v' || GENERIC.has(sign)));
  });
}
