import type { Part, PatternWord, PatternWords } from './term-pattern-words.ts';
import { holdsName, isBorder, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';

/*
 * Offices and posts, level + organ + post: 市生态环境局局长, 区委常委、宣传部部长, 县发改局, 正处级干部. Read from the left, the longest
 * word of the tables at each step that does not cut a word of the text.
 */

/** An office or post read so far. */
interface Office {
  readonly end: number;
  readonly english: string;
  readonly hasPost: boolean;
  /** True for what a reader of the news needs explained; false for 副主任 and 市委. */
  readonly isSpecial: boolean;
  /** True where it is an expression by itself. */
  readonly isWhole: boolean;
}

/** Offices that stand inside one another at most: 县 | 政府 | 办公室. */
const DEEPEST = 3;
/** Posts of one holder at most: 市委常委、副市长、市公安局局长. */
const MOST_POSTS = 4;
/** Prefixes that stand before office and post together: 原市教育局局长. */
const OUTER = new Set(['former', 'then', 'acting', 'current', 'incoming']);

type Read = (at: number, ...parts: readonly Part[]) => readonly PatternWord[];

/** The office or post that begins at `start`; null where none does. Cost is bounded. */
export function findOffice(scene: PatternScene, words: PatternWords, start: number): PatternMatch | null {
  if (((scene.named[start] ?? 0) & NAMED.person) !== 0 || !isBorder(scene, start)) return null;
  const read: Read = (at, ...parts) => words.at(scene.folded, at).filter(({ part }) => parts.includes(part));
  const rank = readRank(scene, read, start);
  if (rank) return rank;
  let found = readOffice(scene, read, start);
  if (!found) return null;
  let english = found.english;
  let posts = 1;
  // 、 goes on only from a post to a post: 县委副书记、县长.
  while (found.hasPost && posts < MOST_POSTS) {
    const next = scene.folded.charAt(found.end) === '、' ? found.end + 1 : found.end;
    const more: Office | null = readOffice(scene, read, next);
    if (!more?.hasPost) break;
    english += (next === found.end ? ' and ' : ', ') + more.english;
    found = { ...more, isSpecial: true, isWhole: true };
    posts++;
  }
  if (!found.isWhole || holdsName(scene, start, found.end, NAMED.person)) return null;
  // Inside a name the name's own gloss says it already: 生态环境局 of 长沙市生态环境局.
  const isInName = ((scene.named[start] ?? 0) & NAMED.inside) !== 0;
  if (isInName && !found.hasPost) return null;
  return { start, end: found.end, origin: 'pattern', isCommon: !found.isSpecial, gloss: english };
}

function readRank(scene: PatternScene, read: Read, start: number): PatternMatch | null {
  const [rank] = read(start, 'rank');
  if (!rank) return null;
  const end = start + rank.length;
  const ranked = read(end, 'ranked').find(({ length }) => isBorder(scene, end + length));
  if (!ranked && !isBorder(scene, end)) return null;
  return {
    start,
    end: end + (ranked?.length ?? 0),
    origin: 'pattern',
    isCommon: false,
    gloss: ranked ? `${ranked.english} ${rank.english}` : rank.english,
  };
}

function readOffice(scene: PatternScene, read: Read, start: number): Office | null {
  let at = start;
  const outer = read(at, 'prefix').find(({ english }) => OUTER.has(english));
  if (outer) at += outer.length;
  const inner = readPlain(scene, read, at);
  if (!outer) return inner;
  if (inner?.hasPost && inner.end > at) return { ...inner, english: `${outer.english} ${inner.english}` };
  return null;
}

/** [level] organ… [prefix] post, without what stands before it all. */
function readPlain(scene: PatternScene, read: Read, start: number): Office | null {
  const isInName = ((scene.named[start] ?? 0) & NAMED.inside) !== 0;
  for (const level of [...(isInName ? [] : read(start, 'level')), null]) {
    let at = start + (level?.length ?? 0);
    let english = level?.english ?? '';
    let organs = 0;
    let isWhole = false;
    let isField = false;
    for (; organs < DEEPEST; organs++) {
      const organ = readOrgan(scene, read, at, level !== null && organs === 0, organs > 0);
      if (!organ) break;
      english = organs === 0 ? `${english} ${organ.english}`.trim() : `${organ.english} of the ${english}`;
      at = organ.end;
      isWhole ||= organ.isWhole || level !== null;
      isField ||= organ.isField;
      if (organ.post !== null)
        return {
          end: at,
          english: organ.post.replace('{}', english),
          hasPost: true,
          isSpecial: true,
          isWhole: true,
        };
    }
    const post = readPost(scene, read, at, at > start);
    // 国家主席 is nobody's local chair.
    if (post && !(organs === 0 && level?.english === 'national')) {
      return {
        end: post.end,
        english: withOffice(post.english, english, organs > 0),
        hasPost: true,
        isSpecial: organs > 0 || post.isWhole,
        isWhole: at > start || post.isWhole,
      };
    }
    if (organs > 0) return { end: at, english, hasPost: false, isSpecial: isField, isWhole };
  }
  return null;
}

interface Organ {
  readonly end: number;
  readonly english: string;
  readonly isWhole: boolean;
  readonly isField: boolean;
  /** Of 财政局长, where the organ's kind is in the post: `director of the {} bureau`. */
  readonly post: string | null;
}

function readOrgan(
  scene: PatternScene,
  read: Read,
  at: number,
  afterLevel: boolean,
  isNested: boolean,
): Organ | null {
  const body = read(at, 'body').find(
    ({ length, need }) => isBorder(scene, at + length) && (need !== 'level' || afterLevel),
  );
  let best: Organ | null = body
    ? {
        end: at + body.length,
        english: body.english,
        isWhole: body.need === 'none',
        isField: body.need === 'none',
        post: null,
      }
    : null;
  // A word of the text begins where the field does, unless a level or an office stands right before it: 市住|建局.
  if (!afterLevel && !isNested && !isBorder(scene, at)) return best;
  for (const field of read(at, 'field')) {
    const middle = at + field.length;
    for (const kind of read(middle, 'chief', 'kind')) {
      const end = middle + kind.length;
      if (best && end <= best.end) continue;
      if (!isBorder(scene, end)) continue;
      best =
        kind.part === 'chief'
          ? { end, english: field.english, isWhole: true, isField: true, post: kind.english }
          : {
              end,
              english: `${field.english} ${kind.english}`,
              isWhole: kind.need === 'none',
              isField: true,
              post: null,
            };
    }
  }
  return best;
}

interface Post {
  readonly end: number;
  readonly english: string;
  readonly isWhole: boolean;
}

function readPost(scene: PatternScene, read: Read, start: number, hasOffice: boolean): Post | null {
  let at = start;
  let before = '';
  for (let i = 0; i < 2; i++) {
    const prefix = read(at, 'prefix')[0];
    if (!prefix) break;
    before += `${prefix.english} `;
    at += prefix.length;
  }
  const post = read(at, 'post').find(
    ({ length, need }) => isBorder(scene, at + length) && (need !== 'level' || hasOffice),
  );
  if (!post) return null;
  return {
    end: at + post.length,
    english: before + post.english,
    isWhole: post.need === 'none' || before !== '',
  };
}

/** `director` and `city finance bureau` as one; some posts are called otherwise in some offices. */
function withOffice(post: string, office: string, isOrgan: boolean): string {
  if (office === '') return post;
  if (!isOrgan) return `${office} ${post}`;
  let own = post;
  if (office.includes('people’s congress')) own = own.replace('director', 'chair');
  own = own.replace(
    'minister (or head of the department)',
    office.includes('ministry') ? 'minister' : 'head',
  );
  if (/ (?:of|to) (?:a|the) /u.test(own))
    return `${own.replace(/ of the (?:department|office|station|detachment|brigade|squad|association|delegation|school)$/u, '')} of the ${office}`;
  return `${own} of the ${office}`;
}
