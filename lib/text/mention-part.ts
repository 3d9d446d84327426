import { WORD, type Lexicon } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { AREAS, HEAD, HEADS, NEVER_INSIDE, TAKES_BODIES, type Head } from './mention-organisation-words.ts';
import { KIND, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * What each word on the path says of the organisation's name that may go on over it.
 */

/** A text's path with what is needed to judge its words. */
export interface Scene {
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly lexicon: Lexicon;
  readonly names: NameStatistics;
}

/** A name made of several nodes; `first` and `last` are their indices. */
export interface Compound {
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
}

/** How a word takes part in a name. */
export const PART = {
  /** Ends the search. */
  stop: 0,
  /** May be inside, but is no reason to take the whole for a name. */
  filler: 1,
  /** An area or a parent body, whose body this is: 衡阳市, 省, 国务院. */
  owner: 2,
  /** A name or a strange word: 格力, 三一, A3. */
  own: 3,
} as const;

/** One word's say. */
export interface Part {
  /** Nats: how much likelier the word is inside the name than before it. */
  readonly score: number;
  readonly what: (typeof PART)[keyof typeof PART];
}

/** Score of an area or a parent body. */
export const OWNER_SCORE = 2.5;
const STRANGE = 1.2;
const SINGLE = 0.5;
const DIGITS = 0.4;
const NOUN = -0.5;
const RARE_NOUN = 0.3;
const RARE = 13.5;
const RARE_SIGN = 12.5;
const ADJECTIVE = -1.5;
const VERB = -2.5;
/** Most that the statistics of listed names may say for a word. */
const INSIDE_LIMIT = 2;
/** A word this much likelier inside names than elsewhere is a name's owner: 早稻田, 人民. */
const INSIDE_OWNER = 3;

const STOP: Part = { score: 0, what: PART.stop };
/** Nouns that say where: 预算内. */
const INSIDE_OF = /[内外上下中前后间里]$/u;
/** Parts of speech that no name goes on over. */
const STOP_POS = new Set(['r', 'p', 'c', 'u', 'd', 'y', 'e', 'q', 't', 'f', 'm']);
const QUOTES = new Set('“”「」');
/** What follows a rank or a turn: 第一大银行, 第十三届, 第一家双厅戏院. */
const ORDINALS = new Set('大届名次组轮代批季天年家个座条位件');
/** What follows a number that counts or dates. */
const MEASURES = new Set('年月日时分秒届次个家名岁元万亿%％：:.项只条款批起件支座台套辆艘架亩吨斤倍大');

/** The node's text, in simplified characters. */
export function surfaceOf(scene: Scene, at: number): string {
  const node = scene.nodes[at];
  return node ? scene.text.slice(node.start, node.end) : '';
}

/** Nouns that end like a body's name and mean a part or people: 村干部, 东南部. */
const NOT_BODY = /(?:干部|项目部|[内外全局上中下东南西北头胸腹背面]部)$/u;

/** Branches of learning, each of which has its society. */
const LEARNING =
  /(?:物理|化|数|医|药|法|地理|地质|生物|力|天文|历史|社会|心理|经济|管理|林|农|水利|电工|机械|光|声|病理|遗传|生态|植物|动物|考古|人类|语言|图书馆|档案|统计|空间科|地球化|营养|建筑|政治|哲|伦理|逻辑|新闻|传播|海洋|气象|地震|免疫|微生物|计算机|自动化|航空|药理|解剖|护理|中医药|草|园艺|土壤|环境科|美)学$/u;

/** Last characters of all endings. */
const HEAD_ENDS = signSet([...HEADS.keys()].map((ending) => ending.slice(-1)));

/** How the ending of this node makes a name; null where it is none. */
export function headOf(scene: Scene, at: number): Head | null {
  const node = scene.nodes[at];
  if (!node || node.kind === KIND.person || node.kind === KIND.place) return null;
  if (node.kind === KIND.organisation) return HEAD.body;
  if (!hasSign(HEAD_ENDS, scene.text.charCodeAt(node.end - 1))) return null;
  const surface = surfaceOf(scene, at);
  // 中国地球 | 物理学 | 会.
  if (surface === '会' && LEARNING.test(surfaceOf(scene, at - 1))) return HEAD.body;
  const whole = HEADS.get(surface);
  if (whole !== undefined) return whole;
  for (let length = Math.min(6, surface.length - 1); length >= 2; length--) {
    const head = HEADS.get(surface.slice(-length));
    if (head === HEAD.body || head === HEAD.facility) return head;
  }
  const isNoun = node.word >= 0 && scene.lexicon.pos(node.word) === 'n' && surface.length >= 3;
  return isNoun && HEADS.has(surface.slice(-1)) && !NOT_BODY.test(surface) ? HEAD.weak : null;
}

/** What any word costs at most before a formal ending: 长沙格力暖通制冷设备有限公司, 省乡村振兴局. */
const FORMAL = -0.4;
/** Before a company's legal ending a noun is part of the name: 北辰动力股份有限公司. */
const LEGAL_NOUN: Part = { score: 0.3, what: PART.own };

/** Two single signs side by side in a company's name are a name that is no word: 金 | 穗. */
const PIECE: Part = { score: 0.8, what: PART.own };

/** True for a single noun, verb or adjective beside another: 金 | 穗, 长 | 盛. */
function isPaired({ nodes, lexicon, text }: Scene, at: number): boolean {
  const isSign = (node: Node | undefined): boolean =>
    node !== undefined &&
    node.kind === KIND.none &&
    node.end - node.start === 1 &&
    node.word >= 0 &&
    'nvaj'.includes(lexicon.pos(node.word) || '-') &&
    !NEVER_INSIDE.has(text.charAt(node.start)) &&
    !HEADS.has(text.charAt(node.start));
  return isSign(nodes[at]) && (isSign(nodes[at - 1]) || isSign(nodes[at + 1]));
}

/** True for a single sign that is a measure or a direction elsewhere, between a place and a sign of a name: 湖南 | 株 | 冶. */
function isFirstPiece({ nodes, lexicon }: Scene, at: number): boolean {
  const [place, node, next] = [nodes[at - 1], nodes[at], nodes[at + 1]];
  if (place?.kind !== KIND.place || !node || !next || node.kind !== KIND.none) return false;
  const isSign = node.end - node.start === 1 && next.end - next.start === 1;
  return isSign && node.word >= 0 && 'qfr'.includes(lexicon.pos(node.word));
}

/**
 * The same before a formal ending: a company's legal one (`isLegal`), whose name has any words, or an office's, which
 * says what it does.
 */
export function partBeforeFormal(scene: Scene, at: number, isLegal: boolean): Part {
  const part = partOf(scene, at);
  if (isLegal && part.what !== PART.stop && isPaired(scene, at)) return PIECE;
  if (isLegal && part.what === PART.stop && isFirstPiece(scene, at)) return PIECE;
  if (part.what !== PART.filler) return part;
  const { score } = part;
  if (!isLegal && TAKES_BODIES.has(surfaceOf(scene, at))) return part;
  const node = scene.nodes[at];
  const isNoun = node !== undefined && node.word >= 0 && scene.lexicon.pos(node.word) === 'n';
  if (isLegal && (isNoun || (score > ADJECTIVE && (score >= 0 || score === NOUN))))
    return score > LEGAL_NOUN.score ? { score, what: PART.own } : LEGAL_NOUN;
  return score < FORMAL ? { score: FORMAL, what: PART.filler } : part;
}

/** True for the measure of a number: 项 of 5项. */
function isMeasure(text: string, { start }: Node): boolean {
  return signOf(text.charCodeAt(start - 1)) === SIGN.digit && MEASURES.has(text.charAt(start));
}

const LEVELS = signSet('省市县区州旗');

/** True for a word that is the name of a place with the level that the next node begins with. */
function isStemOf({ nodes, text, lexicon }: Scene, at: number): boolean {
  const [node, next] = [nodes[at], nodes[at + 1]];
  if (!node || !next || node.kind !== KIND.none || node.end - node.start < 2 || next.end - next.start < 2)
    return false;
  if (!hasSign(LEVELS, text.charCodeAt(next.start))) return false;
  const place = lexicon.find(text, node.start, next.start + 1);
  return place >= 0 && (lexicon.flags(place) & WORD.place) !== 0;
}

/** What the node says of a name to its right. */
export function partOf(scene: Scene, at: number): Part {
  const { text, nodes, lexicon, names } = scene;
  const node = nodes[at];
  if (!node) return STOP;
  const surface = surfaceOf(scene, at);
  // 电 ends the head of a dispatch (北京5月5日电); elsewhere it is a piece of 中电 and the like.
  if (NEVER_INSIDE.has(surface) && (surface !== '电' || text.charAt(node.start - 1) === '日')) return STOP;
  // 凤凰 | 县委: a word that with the level of the body after it is a place.
  if (isStemOf(scene, at)) return { score: OWNER_SCORE, what: PART.owner };
  // 驻京 办事处: the city is where, not whose.
  if (node.kind === KIND.place && surface.length === 1 && text.charAt(node.start - 1) === '驻') return STOP;
  if (node.kind === KIND.place || node.kind === KIND.organisation || AREAS.has(surface))
    return { score: OWNER_SCORE, what: PART.owner };
  // 部 of 部指挥中心 is the ministry that the text speaks of.
  if (surface.length === 1 && (HEADS.has(surface) || isMeasure(text, node))) return STOP;
  if (HEADS.get(surface) === HEAD.body) return { score: ADJECTIVE, what: PART.filler };
  if (node.kind === KIND.person) return { score: STRANGE, what: PART.own };
  const sign = signOf(text.charCodeAt(node.start));
  if (sign === SIGN.latin)
    return { score: STRANGE, what: node.end - node.start > 1 ? PART.own : PART.filler };
  if (sign === SIGN.digit)
    return MEASURES.has(text.charAt(node.end)) ? STOP : { score: DIGITS, what: PART.filler };
  if (QUOTES.has(surface)) return { score: 0, what: PART.filler };
  if (sign !== SIGN.han) return STOP;
  if (node.word < 0) return { score: STRANGE, what: PART.own };
  const inside = (names.inside[node.word] ?? 0) / 8;
  if (inside > 0)
    return { score: Math.min(INSIDE_LIMIT, inside), what: inside > INSIDE_OWNER ? PART.owner : PART.filler };
  // 第三 of 北京大学第三医院.
  if (surface.startsWith('第'))
    return ORDINALS.has(text.charAt(node.end)) || (surface.length > 2 && ORDINALS.has(surface.slice(-1)))
      ? STOP
      : { score: DIGITS, what: PART.filler };
  const pos = lexicon.pos(node.word);
  // A character hardly ever used as a word is a piece of a name, whatever the list says: 泓.
  if (surface.length === 1 && lexicon.cost(node.word) > RARE_SIGN) return { score: SINGLE, what: PART.own };
  // A rare noun that CC-CEDICT lacks is mostly a piece of a name: 湘雅.
  if (
    pos === 'n' &&
    !INSIDE_OF.test(surface) &&
    lexicon.cost(node.word) > RARE &&
    (lexicon.flags(node.word) & WORD.dictionary) === 0
  )
    return { score: RARE_NOUN, what: PART.own };
  if (STOP_POS.has(pos)) return STOP;
  if (pos === 'v' || inside <= VERB) return { score: VERB, what: PART.filler };
  if (pos === 'a') return { score: ADJECTIVE, what: PART.filler };
  // A character that stands alone is more often a piece of a name than a word.
  return surface.length === 1 ? { score: SINGLE, what: PART.own } : { score: NOUN, what: PART.filler };
}

/** True where a number stands right before the word, which is then its measure: 5局, 11日电, 两国会. */
export function isCounted(scene: Scene, at: number): boolean {
  const node = scene.nodes[at];
  if (!node) return false;
  const first = scene.text.charAt(node.start);
  if (signOf(scene.text.charCodeAt(node.start - 1)) === SIGN.digit)
    return '日月年时分秒点个名家条项届次局战胜只台'.includes(first);
  return (
    node.start > 0 &&
    '一二三四五六七八九十两几'.includes(scene.text.charAt(node.start - 1)) &&
    '日月个名家条项届次局'.includes(first)
  );
}
