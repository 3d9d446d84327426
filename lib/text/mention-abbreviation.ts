import type { Lexicon } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { isPairWord, KIND, type NameStatistics } from './names.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Countries and provinces of one character: 中美关系, 访华, 湘粤, 俄总统. Each such character is also a word or a piece of
 * one, so it is taken for a place only in the frames that news use it in.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
const signs = (text: string): ReadonlySet<string> => new Set(text);

/** Characters that stand for a country or a continent. */
const COUNTRIES = signs(
  '中美日俄英法德韩朝印巴以意加澳新泰越柬缅菲伊叙埃土希葡荷比奥瑞波捷匈罗乌哈蒙苏墨阿南华欧非港台塔智秘阿哥沙黎约也利马尼肯柬老文刚厄委',
);
/** Provinces, large cities and their regions, by the characters on their number plates and the classical ones. */
const PROVINCES = signs('深穗京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕秦甘陇青宁新港澳台蒙');
/** Characters that are hardly ever anything else: enough by themselves in a pair. */
const SURE = signs('沪渝冀皖闽赣鲁豫鄂湘粤桂琼黔滇陇柬缅菲叙埃葡俄韩');

/** What follows two countries: 中美关系, 印巴两国. */
const AFTER_PAIR = set(`
  关系 两国 双方 双边 贸易 经贸 友好 建交 边界 边境 边 合作 联合 联军 首脑 会谈 之间 战争 战略 战事 伙伴 经济 自贸 自贸区 自由贸易 会晤 冲突 和谈 谈判 局势 问题 以及 传统 交流 文化 航线 班列 协定 协议 峰会 对话 友谊 两军 领导人 元首 外长 总理 高层 人民 建立 就 在 间 等 的 和约 条约 混委会 铁路 高铁 公路 大陆 地区 两地 三地 四地 各地 一体化 协同 大湾区 博览会 论坛 共同 企业 青年 媒体 智库 科技 能源 投资 金融 货币 军事 海军 安全 安保 同盟 联盟 摩擦 关税 制裁 矛盾 争端 互 签署 三国 四国 五国 各国 海洋 人文 旅游 工业园 产业园 商务 商会 互利 全面 高级 核 达成 举行 达 正式 交界 城市 一带 交往 往来 商品 企 省际 毗邻 边区 
`);
/** What stands before one country as its verb or preposition: 访华, 驻美. */
const BEFORE_ONE = signs('访驻来赴抵离在对援侵旅返涉反亲抗');
/** The safest of these: what follows them is a place whatever comes next. */
const BEFORE_SURE = signs('访驻抵');
/** What follows one country: 俄总统, 美军, 日方. */
const AFTER_ONE = set(`
  方 军 国内 政府 总统 副总统 总理 首相 外长 外交部 国防部 防长 财长 财政部 议会 国会 议员 参议院 众议院 众议员 参议员 官员 媒体 媒 大使 驻 国防 国务卿 领导人 国家 联邦 央行 经济 股市 股 企业 企 资 货 舰 机 兵 警方 司法部 商务部 贸易 石油 金融 社会 舆论 民众 公民 公司 专家 学者 航天 航空 南部 北部 东部 西部 中部 侨 胞 籍 裔 族 剧 商 人 总参谋部 内政部 内阁 最高法院 最大 东南部 西南部 西北部 东北部 境内 各地
`);
/** Of {@link AFTER_ONE} and the like, what also makes a common word with many of these characters. */
const PROVINCE_AFTER = set('方 籍 商 企 剧 军 菜 两地');

const isOneSign = (node: Node | undefined): node is Node =>
  node !== undefined && node.end - node.start === 1 && node.kind === KIND.none;

/** True where one of `words` starts at `at`. */
function startsOneOf(text: string, at: number, words: ReadonlySet<string>): boolean {
  for (let length = 1; length <= 5; length++) if (words.has(text.slice(at, at + length))) return true;
  return false;
}

function placeNode(start: number, lexicon: Lexicon, text: string): Node {
  return {
    start,
    end: start + 1,
    kind: KIND.place,
    word: lexicon.find(text, start, start + 1),
    isCandidate: true,
    cost: 0,
  };
}

/** Two-character words that are no pair though both characters could be places. */
const NO_PAIRS = set(
  '以南 以北 以东 以西 中南 中新 中文 中非 南非 新马 中文 老中 新中 中老 新老 美德 法德 中波 巴以 日以 比利 新英 马来 加以 以色 利比 埃塞 印尼 中意 中加 南亚 中华 华中 华南 南华 中巴 新华 哈尼 哈萨 塔吉 文化 法文 英文 德文 日文 中比 约旦 也门 青海 新疆 日新 英德 美英 苏州 川南 川西 台州 文法 法老',
);
/** Words of one dictionary item that are a verb or preposition and a place. */
const VERB_AND_PLACE = set(
  '访华 驻华 来华 赴华 对华 在华 侵华 援华 旅华 涉华 反华 亲华 排华 抵华 离华 留华 访美 赴美 驻美 对美 在美 旅美 留美 反美 亲美 抗美 援朝 访日 赴日 驻日 对日 在日 旅日 留日 抗日 反日 亲日 侵日 访俄 赴俄 对俄 驻俄 访韩 赴韩 驻韩 抵京 离京 赴京 来京 进京 返京 在京 驻京 抵沪 赴沪 来沪 在沪 驻沪 赴港 来港 访港 驻港 在港 抵港 离港 返港 留港 赴澳 驻澳 赴台 访台 来台 在台 驻台 对台 涉台 渡台 迁台 返台 离台 入藏 进藏 援藏 驻藏 赴藏 在藏 进疆 援疆 赴疆 入疆 驻疆 入川 赴川 来川 入粤 赴粤 来粤 在粤 入湘 赴湘 来湘 在湘 援鄂 赴鄂 来鄂 在鄂 援沪 援港 援琼 来琼 赴琼',
);

const NUMERALS = signs('一二三四五六七八九十百千万亿几两多数每各该这那0123456789');

const isPlaceSign = (sign: string): boolean => COUNTRIES.has(sign) || PROVINCES.has(sign);

/** How many characters from `start` are places of one character each, in words that hide them: 0, 2 or 3. */
function placesInPair(
  text: string,
  nodes: readonly Node[],
  i: number,
  lexicon: Lexicon,
  names: NameStatistics,
): number {
  const node = nodes[i];
  if (!node || node.isCandidate) return 0;
  const [a, b, c] = [text.charAt(node.start), text.charAt(node.start + 1), text.charAt(node.start + 2)];
  const length = node.end - node.start;
  // 京津冀, 粤港澳 as words.
  if (length === 3)
    return [a, b, c].every((sign) => PROVINCES.has(sign)) && [a, b, c].some((sign) => SURE.has(sign)) ? 3 : 0;
  if (node.kind !== KIND.none) return 0;
  const isWord = length === 2 && !NO_PAIRS.has(a + b);
  if (!isPair(a, b) || (!isWord && !(isOneSign(node) && isOneSign(nodes[i + 1])))) return 0;
  const end = node.start + 2;
  const isTriple =
    isPlaceSign(c) &&
    startsOneOf(text, end + 1, AFTER_PAIR) &&
    (nodes[i + 1]?.start === end || nodes[i + 2]?.start === end);
  const isSure =
    (SURE.has(a) && SURE.has(b)) || (PROVINCES.has(a) && PROVINCES.has(b) && (SURE.has(a) || SURE.has(b)));
  // 中美 as one word of the dictionary needs no more; other pairs stand before 关系 and the like.
  if (isTriple) return 3;
  const pair = isWord ? node.word : lexicon.find(text, node.start, end);
  return isSure || isPairWord(names, pair) || startsOneOf(text, end, AFTER_PAIR) ? 2 : 0;
}

/** What two cities or counties are called together: 长衡两地. */
const TWO = set('两地 两市 两省 两县 两国 两区');

/** 2 where two single characters begin names of places in the same text and are called two places: 长衡两地; else 0. */
function placesOfTwo(text: string, nodes: readonly Node[], i: number): number {
  const [node, next] = [nodes[i], nodes[i + 1]];
  if (!node || node.kind !== KIND.none) return 0;
  const end = node.start + 2;
  if (!TWO.has(text.slice(end, end + 2))) return 0;
  if (node.end !== end && !(node.end === node.start + 1 && next?.kind === KIND.none && next.end === end))
    return 0;
  const begins = (sign: string): boolean =>
    nodes.some(
      (place) =>
        place.kind === KIND.place && place.end - place.start > 1 && text.charAt(place.start) === sign,
    );
  return begins(text.charAt(node.start)) && begins(text.charAt(node.start + 1)) ? 2 : 0;
}

/** True for a single character in a frame where it is a country or province: 俄总统, 抵京. */
function isPlaceInFrame(text: string, nodes: readonly Node[], i: number): boolean {
  const node = nodes[i];
  if (!isOneSign(node)) return false;
  const sign = text.charAt(node.start);
  if (!isPlaceSign(sign)) return false;
  const before = text.charAt(node.start - 1);
  if (
    isOneSign(nodes[i - 1]) &&
    (BEFORE_SURE.has(before) || (BEFORE_ONE.has(before) && SURE_AFTER_VERB.has(sign)))
  )
    // 在港里, 在台边: a harbour, a stage.
    return !INSIDE.has(text.charAt(node.end));
  return (
    NATION.has(sign) &&
    !NUMERALS.has(before) &&
    startsOneOf(text, node.end, COUNTRIES.has(sign) ? AFTER_ONE : PROVINCE_AFTER)
  );
}

/** False for nearly all words: such that no place of one character is in them, by the character that they begin with. */
function mayHide(text: string, { start }: Node): boolean {
  return hasSign(HIDING, text.charCodeAt(start)) || text.charCodeAt(start + 2) === BOTH;
}

/** The path with the places of one character taken out of the words that hide them. Only splits and marks, never joins. */
export function markAbbreviations(
  text: string,
  nodes: readonly Node[],
  lexicon: Lexicon,
  names: NameStatistics,
): Node[] {
  const out: Node[] = [];
  const splitAfterFirst = (node: Node, isPlaceFirst: boolean): void => {
    const rest = { ...node, kind: KIND.none };
    const middle = node.start + 1;
    if (isPlaceFirst)
      out.push(placeNode(node.start, lexicon, text), {
        ...rest,
        start: middle,
        word: lexicon.find(text, middle, node.end),
      });
    else
      out.push(
        { ...rest, end: middle, word: lexicon.find(text, node.start, middle) },
        placeNode(middle, lexicon, text),
      );
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (!node) break;
    if (!mayHide(text, node)) {
      out.push(node);
      continue;
    }
    const count = placesInPair(text, nodes, i, lexicon, names) || placesOfTwo(text, nodes, i);
    if (count > 0) {
      const end = node.start + count;
      for (let at = node.start; at < end; at++) out.push(placeNode(at, lexicon, text));
      while ((nodes[i]?.end ?? end) < end) i++;
      continue;
    }
    const surface = text.slice(node.start, node.end);
    const isWordOfTwo = surface.length === 2 && !node.isCandidate;
    if (isWordOfTwo && VERB_AND_PLACE.has(surface)) splitAfterFirst(node, false);
    else if (
      isWordOfTwo &&
      surface.endsWith('方') &&
      COUNTRIES.has(surface.charAt(0)) &&
      !NO_SIDES.has(surface.charAt(0))
    )
      splitAfterFirst(node, true);
    else if (isNationWord(surface, node)) splitAfterFirst(node, true);
    else if (isPlaceInFrame(text, nodes, i)) out.push(placeNode(node.start, lexicon, text));
    else out.push(node);
  }
  return out;
}

/** Characters that with 方 are a word or a direction: 比方, 南方, 秘方. */
const NO_SIDES = signs('比利文新南奥委秘');

/** Characters that stand for a place after a preposition too: 对华, 在京, 与俄. */
const SURE_AFTER_VERB = signs(
  '华京沪美日俄韩台港澳藏湘粤鄂豫鲁皖赣闽浙渝津冀晋桂琼黔滇川蜀陕菲叙埃柬缅英法德乌',
);
/** Characters that stand for a country right before a noun: 俄总统, 美军. Of the others, most are words there. */
const NATION = signs('美日俄英法德韩朝印巴澳泰越柬缅菲伊叙埃墨葡奥乌哈蒙台港藏京沪湘粤川豫');

/** What stands behind a thing, and seldom behind a place of one character. */
const INSIDE = signs('里上下边旁间');

/** What with a nation before it is one word of some list, but a country and a noun: 美军, 俄政府, 日企. */
const AFTER_NATION = set(
  '军 媒 企 舰 机 政府 总统 首相 外长 防长 海军 空军 陆军 国会 国防部 国务院 议员 参议院 众议院',
);

function isNationWord(surface: string, node: Node): boolean {
  return (
    surface.length >= 2 &&
    node.likelihood === undefined &&
    node.kind !== KIND.person &&
    (NATION.has(surface.charAt(0)) || surface.charAt(0) === '以') &&
    AFTER_NATION.has(surface.slice(1))
  );
}

function isPair(a: string, b: string): boolean {
  return (
    (COUNTRIES.has(a) && COUNTRIES.has(b) && a !== b) || (PROVINCES.has(a) && PROVINCES.has(b) && a !== b)
  );
}

/** What words that hide such a place begin with, and what may follow two. */
const HIDING = signSet([...COUNTRIES, ...PROVINCES, ...NATION, ...VERB_AND_PLACE, '以']);
const BOTH = '两'.charCodeAt(0);
