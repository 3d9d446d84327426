import { HEAD, HEADS } from './mention-organisation-words.ts';
import { surfaceOf, type Compound, type Scene } from './mention-part.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Short names of companies that an ordinary noun begins, 红光物流, are told by what stands beside them: a post or a share
 * price after them, or another body across 和 and 、. And what quotes call a company: “星火智联”公司.
 */

/** What only a body has: 红光物流董事长, 红光物流股价. */
const AFTER_COMPANY =
  /^(?:公司|集团|董事长|总经理|总裁|负责人|相关负责人|创始人|联合创始人|首席执行官|股价|旗下|有关负责人|股份|控股|工厂)/u;
/** Nouns that say what a trade is like, not who carries it on: 智慧物流. */
const TRADES = new Set(
  '现代 智慧 绿色 数字 冷链 国际 国内 港口 城市 农村 电商 工程 商业 社会 公共 基层 家庭 传统 市场 企业 行业 地方 民间 民用 农业 工业 海洋 文化 信息 网络 体育 食品 移动 人工 工商 金融 产业 全球 世界 高端 公路 铁路 航空'.split(
    ' ',
  ),
);
const LINKS = new Set(['和', '与', '及', '、']);
/** Last characters of a short name's endings. */
const BRAND_ENDS = signSet(
  [...HEADS].filter(([, head]) => head === HEAD.brand).map(([word]) => word.slice(-1)),
);
const OPENING = signSet('“「');
/** What follows the quotes around a company's name. */
const AFTER_QUOTES = /^[”」](?:公司|集团|有限公司)/u;
/** A quoted name has at most this many words. */
const LONGEST_QUOTED = 6;

/** True where nothing but a mark, a verb or a little word stands before the node, so that a name may begin with it. */
function mayBegin(scene: Scene, at: number): boolean {
  const previous = scene.nodes[at - 1];
  if (!previous || signOf(scene.text.charCodeAt(previous.start)) !== SIGN.han) return true;
  return previous.word >= 0 && scene.lexicon.pos(previous.word) !== 'n';
}

/** Companies on the path that `found`, sorted by where they begin, does not have yet. */
export function findCompanies(scene: Scene, found: readonly Compound[]): Compound[] {
  const { nodes, text, lexicon } = scene;
  const companies: Compound[] = [];
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { first, last, kind } of found) {
    if (kind === KIND.organisation) starts.add(first);
    ends.add(last);
  }
  const isBody = (at: number): boolean => nodes[at]?.kind === KIND.organisation || starts.has(at);
  nodes.forEach((node, at) => {
    const stem = nodes[at - 1];
    if (node.end === node.start + 1 && hasSign(OPENING, text.charCodeAt(node.start))) {
      const last = closingOf(scene, at);
      if (last > at && !ends.has(last)) companies.push({ first: at + 1, last, kind: KIND.organisation });
      return;
    }
    const listed = listedStock(scene, at);
    if (listed !== null) companies.push(listed);
    if (!hasSign(BRAND_ENDS, text.charCodeAt(node.end - 1))) return;
    if (!stem || node.kind !== KIND.none || stem.kind !== KIND.none || stem.end - stem.start !== 2) return;
    if (HEADS.get(text.slice(node.start, node.end)) !== HEAD.brand || ends.has(at)) return;
    const isNoun = stem.word >= 0 && lexicon.pos(stem.word) === 'n';
    if (!isNoun || TRADES.has(surfaceOf(scene, at - 1))) return;
    if (HEADS.has(surfaceOf(scene, at - 1)) || !mayBegin(scene, at - 1)) return;
    const isLinked = LINKS.has(surfaceOf(scene, at + 1)) && isBody(at + 2);
    if (isLinked || AFTER_COMPANY.test(text.slice(node.end, node.end + 5)))
      companies.push({ first: at - 1, last: at, kind: KIND.organisation });
  });
  return companies;
}

/** What follows ST where it tells of all such companies, or of their shares, and names none: ST板块, ST股票. */
const OF_STOCKS = new Set(
  '板块 板塊 股票 股份 股价 股價 制度 公司 股民 个股 類股 类股 标的 概念 新规 阵营 风险 摘帽 戴帽'.split(' '),
);

/** A company whose shares are under warning, as the exchange calls it: ST and two Han, an asterisk before them or none. */
function listedStock({ nodes, text }: Scene, at: number): Compound | null {
  const node = nodes[at];
  if (!node || node.end - node.start !== 2 || !text.startsWith('ST', node.start)) return null;
  let last = at;
  while (last < at + 2 && (nodes[last]?.end ?? 0) < node.end + 2) last++;
  const isTwo = nodes[last]?.end === node.end + 2;
  if (OF_STOCKS.has(text.slice(node.end, node.end + 2))) return null;
  if (!isTwo || [0, 1].some((by) => signOf(text.charCodeAt(node.end + by)) !== SIGN.han)) return null;
  return { first: text.charAt(node.start - 1) === '*' ? at - 1 : at, last, kind: KIND.organisation };
}

/** Index of the last word inside the quotes that open at `at`, where a company's are; −1 elsewhere. */
function closingOf(scene: Scene, at: number): number {
  const { nodes, text } = scene;
  for (let last = at + 1; last <= at + LONGEST_QUOTED; last++) {
    const node = nodes[last];
    if (!node) return -1;
    const sign = signOf(text.charCodeAt(node.start));
    if (sign !== SIGN.han && sign !== SIGN.latin && sign !== SIGN.digit) return -1;
    if (AFTER_QUOTES.test(text.slice(node.end, node.end + 5))) return last;
  }
  return -1;
}
