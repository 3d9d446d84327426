import { LEVEL, WORD, type Lexicon } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { HEAD, HEADS } from './mention-organisation-words.ts';
import { KIND, KIND_AMBIGUOUS, kindOfWord, type Kind, type NameStatistics } from './names.ts';
import { SIGN, signOf } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';

/*
 * Words of the dictionary that hold a name and something else: 中国人 is a place and 人, 邓小平理论 a person and 理论. The
 * name is marked, the rest is an ordinary word.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const AFTER_PLACE = set(
  '人 币 钞 式 画 话 菜 产 籍 裔 版 政府 地区 流域 马克 美元 法郎 英镑 卢布 公民 华侨 华人 大学生 文学 电影 音乐 史',
);
/** Heads of bodies: 外交部 | 长. */
const AFTER_BODY = set('长');
const AFTER_SURNAME = set('主席 总理 书记 老师 先生 小姐 女士 太太 同志 医生 教授 将军');
const AFTER_PERSON = set('理论 思想 主义 同志 全集 文选 选集 奖 杯');

/** Last characters of all that may follow a name in one word. */
const TAIL_ENDS = signSet([...AFTER_PLACE, ...AFTER_BODY, ...AFTER_PERSON].map((tail) => tail.slice(-1)));

/** True where a number stands right before, whose measure the word begins with: 日电 in 11日电, 万年 in 5万年. */
function isMeasured(text: string, node: Node): boolean {
  return (
    signOf(text.charCodeAt(node.start - 1)) === SIGN.digit &&
    '年月日时分点万亿千百'.includes(text.charAt(node.start))
  );
}

/** 向 | 北 | 流, 往 | 南 | 通. */
const TOWARDS = /[向往朝][东西南北]$/u;
/** 三 | 台 | 收割机: a numeral and its measure, where no place stands before. */
const COUNTED_PLACE = /^[三四五六七八九]台$/u;

/** Directions that are regions too, and what follows them where they are directions: 东北季风. */
const DIRECTION = /^[东西][南北]$/u;
const AFTER_DIRECTION = /^(?:季风|风|方向|向|部|角|侧|面|象限|约|偏|方)/u;
/** 旅游兴城: a noun, a verb and what it is good for; 兴城 is a city too. */
const SLOGAN = /^[兴立治强富建][城国省市县区]$/u;

/** Districts and counties that are a word nearly everywhere but after their city: 惠农补贴, 小田并大田. */
const AS_WORDS = new Set(['惠农', '大田']);

/** What with 中国 before it is a word of its own. */
const THINGS = new Set('梦结红风芯年味节');

/**
 * True for a word of the path that is no place here though it could be: a county's stem that is also a word and stands
 * after no place (新建 is building, and a district in 南昌新建), a direction, a slogan. `previous` is the word before it.
 */
export function isNoPlaceHere(
  text: string,
  node: Node,
  previous: Node | undefined,
  lexicon: Lexicon,
  names: NameStatistics,
): boolean {
  if (node.kind !== KIND.place || node.word < 0 || node.end - node.start !== 2) return false;
  const surface = text.slice(node.start, node.end);
  const next = text.charAt(node.end);
  // A warship is called after a place: 福建舰. So are things of China: 中国梦.
  if (next === '舰' || (surface === '中国' && THINGS.has(next))) return true;
  if (TOWARDS.test(text.slice(Math.max(0, node.start - 1), node.start + 1))) return true;
  if (DIRECTION.test(surface)) return AFTER_DIRECTION.test(text.slice(node.end, node.end + 2));
  // 解志刚 | 和 | 县领导: 和县 is a county too.
  if (surface.startsWith('和') && previous !== undefined && previous.kind !== KIND.none) return true;
  // 全 | 州, 老 | 城区: so are called, elsewhere, a county and a district.
  if (surface === '全州') return next !== '县';
  if (AS_WORDS.has(surface) && previous?.kind !== KIND.place) return true;
  if (surface === '金山' && next === '银') return true;
  if (previous?.kind === KIND.place || text.charAt(node.start - 1) === '、') return false;
  if (COUNTED_PLACE.test(surface) && /\p{Script=Han}/u.test(next)) return true;
  if (SLOGAN.test(surface))
    return previous !== undefined && previous.word >= 0 && 'nv'.includes(lexicon.pos(previous.word));
  return ((names.kinds[node.word] ?? 0) & KIND_AMBIGUOUS) !== 0 && lexicon.level(node.word) === LEVEL.county;
}

/** Schools that teach a doctrine: 马克思主义学院. */
const TEACHES = /^(?:学院|研究院|研究所|研究会|学会|教研)/u;

/** True for a place taken for a person that shares a list with places: 吉林 in 黑龙江、吉林、内蒙古. */
function isPlaceInList(text: string, nodes: readonly Node[], i: number, names: NameStatistics): boolean {
  const node = nodes[i];
  if (node?.kind !== KIND.person || node.word < 0 || kindOfWord(names, node.word) !== KIND.place)
    return false;
  return (
    (text.charAt(node.start - 1) === '、' && nodes[i - 2]?.kind === KIND.place) ||
    (text.charAt(node.end) === '、' && nodes[i + 2]?.kind === KIND.place)
  );
}

/** True for a word that only jieba's list has, as a person: 长郡中学. */
function isOnlyPerson(lexicon: Lexicon, word: number): boolean {
  return word >= 0 && (lexicon.flags(word) & (WORD.person | WORD.dictionary)) === WORD.person;
}

/** The path with such words cut in two. */
export function unwrapNames(
  text: string,
  nodes: readonly Node[],
  lexicon: Lexicon,
  names: NameStatistics,
): Node[] {
  const out: Node[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const listed = nodes[i] as Node;
    const node = isPlaceInList(text, nodes, i, names)
      ? { ...listed, kind: KIND.place, isGuess: false }
      : listed;
    // 工信部门 is 部门 of whatever industry, not 工信部 and 门.
    const isCut =
      node.kind === KIND.organisation && text.charAt(node.end) === '门' && text.charAt(node.end - 1) === '部';
    if (isCut || (node.kind !== KIND.none && isMeasured(text, node))) {
      out.push({ ...node, kind: KIND.none });
      continue;
    }
    // 长郡中学 is no person.
    const isLong = node.end - node.start >= 4 && (node.isCandidate || isOnlyPerson(lexicon, node.word));
    const isPerson =
      node.kind === KIND.person ? node.likelihood !== undefined || isLong : isLong && !node.isCandidate;
    const school = isPerson && node.kind <= KIND.person ? node.end - 2 : -1;
    if (school > node.start && HEADS.get(text.slice(school, node.end)) === HEAD.body) {
      out.push({ ...node, end: school, kind: KIND.none, word: -1 });
      out.push({ ...node, start: school, kind: KIND.none, word: lexicon.find(text, school, node.end) });
      continue;
    }
    const length = node.end - node.start;
    let cut = -1;
    let kind: Kind = KIND.none;
    const longestTail = node.word >= 0 && hasSign(TAIL_ENDS, text.charCodeAt(node.end - 1)) ? 2 : 0;
    for (let tail = 1; tail <= longestTail && length - tail >= 2 && cut < 0; tail++) {
      const at = node.end - tail;
      const rest = text.slice(at, node.end);
      // 中国式现代化 is a term of its own.
      if (rest === '式' && text.startsWith('现代化', node.end)) continue;
      if (rest === '主义' && TEACHES.test(text.slice(node.end, node.end + 3))) continue;
      const isPlaceTail = AFTER_PLACE.has(rest);
      const isBodyTail = AFTER_BODY.has(rest);
      if (!isPlaceTail && !isBodyTail && !AFTER_PERSON.has(rest)) continue;
      const inner = lexicon.find(text, node.start, at);
      const found = inner < 0 ? KIND.none : kindOfWord(names, inner);
      const fits = found === (isPlaceTail ? KIND.place : isBodyTail ? KIND.organisation : KIND.person);
      if (!fits) continue;
      cut = at;
      kind = found;
    }
    // 毛主席 is a surname and a title.
    if (
      cut < 0 &&
      length === 3 &&
      node.kind === KIND.person &&
      AFTER_SURNAME.has(text.slice(node.start + 1, node.end))
    ) {
      cut = node.start + 1;
      kind = KIND.person;
    }
    if (cut < 0) {
      out.push(node);
      continue;
    }
    out.push({ ...node, end: cut, kind, word: lexicon.find(text, node.start, cut) });
    out.push({ ...node, start: cut, kind: KIND.none, word: lexicon.find(text, cut, node.end) });
  }
  return out;
}
