import type { Lexicon } from './lexicon.ts';
import type { Context } from './mention-context.ts';
import { foreignSurname, NAME_DOTS } from './mention-foreign.ts';
import { AREA_END, asWhat, SURNAME_LIMIT } from './mention-kind.ts';
import type { Node } from './mention-lattice.ts';
import { costIn, KIND, NEVER, type NameStatistics } from './names.ts';
import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Names that the path has cut at an edge, told by the piece that is left over: 七里沟 | 村, 山东 | 街, 叶 | 刘淑仪. And what
 * looks like a name and is none where it stands: 日电 of 二十三日电.
 */

/** What makes a smaller place of a name right before it. */
const SMALLER = new Set('村乡镇街巷');
/** What the piece would be part of: 村民, 乡里, 镇上. */
const GOES_ON = new Set('民里委官头口支干部组霸史居庄中内外上下长办级属改容貌街');

/** Words for a village that are joined to the name before them. */
const VILLAGES = new Set(['村', '新村', '社区']);
/** What villages are, and not called. */
const OF_VILLAGES = new Set(
  (
    '示范 贫困 重点 先进 试点 样板 中心 行政 自然 文明 富裕 落后 空心 美丽 特色 移民 帮扶 精品 明星 脱贫 出列 部分 所有 邻近 周边 相关 沿线 山区 ' +
    '城郊 近郊 生态 民俗 传统 历史 旅游 联系 包保 挂点 幸福 智慧 平安 和谐 绿色 红色 老旧 城市 农村 全部 偏远 边远 少数民族 革命 基层 党建 产业 蔬菜 水果 茶叶'
  ).split(' '),
);

/** Words for a road, and what roads are and are not called: 鼓楼区 | 自由 | 路, but not 商业街. */
const ROADS = new Set(['路', '街', '巷', '大街', '大道']);
const OF_ROADS = new Set(
  (
    '商业 步行 美食 小吃 主要 沿线 城市 农村 乡村 交通 致富 产业 旅游 文化 古玩 酒吧 风情 特色 城区 城乡 乡镇 镇村 通村 村组 入户 生产 ' +
    '脱贫 创业 就医 增收 购物 火锅 求学 就业 转型 扶贫 富裕 小康 机耕 断头 红色 发展 振兴 幸福 样板 示范 背街 内部 周边 附近 所有 部分 各条 老旧 主次 干线 环城 相关 多条'
  ).split(' '),
);

/** Last characters of both. */
const SMALL_ENDS = signSet([...VILLAGES, ...ROADS].map((ending) => ending.slice(-1)));

/** A surname and a given name of two characters, before which the husband's surname may stand; in UTF-16 units. */
const WHOLE_NAME = 3;
/** What may stand before the two surnames of a wife, beside a title: 新民党的 | 麦 | 何碧华, 由 | 叶 | 陈婉珊. */
const BEFORE_DOUBLE = new Set('、，。；：“（的由');
/** Surnames that are a verb or a word of grammar before a name: 任 | 李建国, 和 | 王敏. */
const VERBAL_SURNAMES = new Set('任和向从时经由于应与同连别有是都能要过单以被等为更相才来那还国党老小');
/** Parts of towns that begin with a generic word, after their own name: 文昌 | 花园社区. */
const GENERIC_PART = /^(?:花园|新村|家园|公寓|新城|[东西南北])(?:社区|小区)$/u;

const NUMERALS = new Set('一二三四五六七八九十0123456789');

/** Which of that name a sovereign is: 费利佩六世. */
const REIGN = /^[一二三四五六七八九十]{1,3}世(?![纪界代家])/u;
/** Who reigns is named after this by a given name alone, whatever surname it seems to begin with: 国王费利佩. */
const SOVEREIGN = /(?:国王|女王|教皇|教宗|沙皇|皇帝|大公|苏丹)$/u;
/** Names longer than this are foreign, and so are those with a dot. */
const LONGEST_CHINESE = 4;

/** True for the name of a person abroad. */
function isForeign(text: string, { kind, start, end }: Node, names: NameStatistics): boolean {
  if (kind !== KIND.person) return false;
  const name = text.slice(start, end);
  if (SOVEREIGN.test(text.slice(Math.max(0, start - 2), start))) return true;
  return name.length > LONGEST_CHINESE || NAME_DOTS.test(name) || foreignSurname(name, names) === 0;
}

/** True where the node is the rest of a dispatch's date, 二十三 | 日电, or of a post, 刑警大队 | 长. */
function isRest(text: string, { start, end }: Node): boolean {
  if (text.charAt(end - 1) === '队' && text.charAt(end) === '长') return true;
  return text.slice(start, end) === '日电' && NUMERALS.has(text.charAt(start - 1));
}

/** The path with such names whole. */
export function mendNames(
  text: string,
  nodes: readonly Node[],
  lexicon: Lexicon,
  names: NameStatistics,
  context: Context,
): Node[] {
  const out: Node[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const listed = nodes[i] as Node;
    const last = out.at(-1);
    if (last && listed.end <= last.end) continue;
    const reign =
      last && isForeign(text, last, names) ? (REIGN.exec(text.slice(last.end, last.end + 4))?.[0] ?? '') : '';
    if (last && reign !== '' && listed.start === last.end) {
      out[out.length - 1] = { ...last, end: last.end + reign.length, word: -1 };
      continue;
    }
    const node = asWhat(text, nodes, i, lexicon, names) ?? listed;
    if (node.kind === KIND.organisation && isRest(text, node)) {
      out.push({ ...node, kind: KIND.none });
      continue;
    }
    if (last && isSmaller(text, last, node)) {
      out[out.length - 1] = { ...last, end: node.end, word: lexicon.find(text, last.start, node.end) };
      continue;
    }
    if (
      last?.kind === KIND.place &&
      node.kind === KIND.place &&
      last.end === node.start &&
      !AREA_END.has(text.charAt(last.end - 1)) &&
      GENERIC_PART.test(text.slice(node.start, node.end))
    ) {
      out[out.length - 1] = { ...last, end: node.end, word: -1 };
      continue;
    }
    const town = out.at(-2);
    if (last && town && isVillage(text, town, last, node)) {
      out[out.length - 1] = { ...last, end: node.end, kind: KIND.place, word: -1 };
      continue;
    }
    // 别尔德穆 | 哈梅多夫: nobody writes two foreign names without anything between them.
    if (last?.end === node.start && isForeign(text, last, names) && isForeign(text, node, names)) {
      out[out.length - 1] = { ...last, end: node.end, word: -1 };
      continue;
    }
    if (last && isDouble(text, last, node, names, context)) {
      out[out.length - 1] = { ...node, start: last.start, word: -1 };
      continue;
    }
    out.push(node);
  }
  return out;
}

/** True for a place and what makes a smaller one of it: 陈家湾 | 村. */
function isSmaller(text: string, place: Node, { start, end, kind }: Node): boolean {
  return (
    place.kind === KIND.place &&
    kind === KIND.none &&
    end - start === 1 &&
    SMALLER.has(text.charAt(start)) &&
    place.end - place.start >= 2 &&
    !AREA_END.has(text.charAt(start - 1)) &&
    !GOES_ON.has(text.charAt(end))
  );
}

/** True for a village right after its town, or a road right after its district, that a word is the name of: 渣江镇 | 红旗 | 村. */
function isVillage(text: string, town: Node, stem: Node, { start, end, kind }: Node): boolean {
  if (kind !== KIND.none || !hasSign(SMALL_ENDS, unitAt(text, end - 1))) return false;
  const ending = text.slice(start, end);
  // 脱贫路越走越宽.
  const isRoad = ROADS.has(ending) && !'越上不怎'.includes(text.charAt(end) || '。');
  return (
    (isRoad || VILLAGES.has(ending)) &&
    stem.kind === KIND.none &&
    stem.word >= 0 &&
    stem.end - stem.start >= 2 &&
    stem.end === start &&
    !(isRoad ? OF_ROADS : OF_VILLAGES).has(text.slice(stem.start, stem.end)) &&
    town.kind === KIND.place &&
    town.end === stem.start &&
    AREA_END.has(text.charAt(town.end - 1)) &&
    !GOES_ON.has(text.charAt(end))
  );
}

/** True for a surname that a title or a mark parts from what is before it, and a person's whole name after it. */
function isDouble(
  text: string,
  { start, end, kind }: Node,
  person: Node,
  names: NameStatistics,
  context: Context,
): boolean {
  if (person.kind !== KIND.person || kind !== KIND.none || end - start !== 1) return false;
  if (person.end - person.start !== WHOLE_NAME) return false;
  const cost = costIn(names.tables.surname, text.charCodeAt(start));
  if (cost === NEVER || cost > SURNAME_LIMIT) return false;
  if (VERBAL_SURNAMES.has(text.charAt(start))) return false;
  return context.endsTitle[start] === 1 || BEFORE_DOUBLE.has(text.charAt(start - 1));
}
