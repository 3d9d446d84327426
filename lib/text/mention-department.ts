import { WORD } from './lexicon.ts';
import type { Node } from './mention-lattice.ts';
import { AND, AREAS, LEARNED, NEVER_INSIDE, TAKES_BODIES } from './mention-organisation-words.ts';
import { surfaceOf, type Compound, type Scene } from './mention-part.ts';
import { KIND } from './names.ts';
import { SIGN, signOf } from './script.ts';

/*
 * Bodies by what stands beside their ending: a university's department, a district's park, the party's committee in a
 * bureau.
 */

const PARTY = new Set(['党组', '党委', '党工委', '党总支', '党支部', '机关党委']);
const POSTS = ['书记', '副书记', '成员', '委员'];

/** True for the committee of a party inside a body where a post of it follows: 党组 of 市林业局党组书记. */
export function isPost(surface: string, text: string, end: number): boolean {
  return PARTY.has(surface) && POSTS.some((post) => text.startsWith(post, end));
}

/** True where a body ends right before the node. */
export function isBodyBefore(at: number, found: readonly Compound[], nodes: readonly Node[]): boolean {
  const inner = found.at(-1);
  return (
    nodes[at - 1]?.kind === KIND.organisation || (inner?.last === at - 1 && inner.kind === KIND.organisation)
  );
}

/** True for a noun of two characters. */
export function isNounOfTwo(scene: Scene, at: number): boolean {
  const node = scene.nodes[at];
  return (
    node !== undefined &&
    node.word >= 0 &&
    scene.lexicon.pos(node.word) === 'n' &&
    node.end - node.start === 2
  );
}

/** Departments of bodies, by what they are called. */
const DEPARTMENT =
  /(?:学院|研究院|研究所|实验室|[系局]|(?<!公)司|(?<![大展餐客])厅|支队|大队|总队|党团|指挥中心)$|^室$/u;
/** Longest department, in UTF-16 units, and the most words that it has. */
const DEPARTMENT_LENGTH = 12;
const MOST_PARTS = 6;
const PEOPLE = /[人生师员者长工民]$/u;

/** What a word is that a department is called by, 基础教育 | 司, 督查 | 室; null for one that none is: 成立 | 研究所. */
function namesDepartment(scene: Scene, at: number, isLearned: boolean): 'noun' | 'verb' | null {
  const { nodes, lexicon, text } = scene;
  const part = nodes[at];
  if (!part || part.kind !== KIND.none || part.word < 0) return null;
  const surface = text.slice(part.start, part.end);
  if (surface.length < 2 && !(isLearned && lexicon.pos(part.word) === 'n')) return null;
  if (surface.length < 2 && NEVER_INSIDE.has(surface)) return null;
  const pos = lexicon.pos(part.word);
  if (pos === 'v') return TAKES_BODIES.has(surface) ? null : 'verb';
  return pos === '' || 'nbjzlif'.includes(pos) ? 'noun' : null;
}

/** Where the body begins whose department ends in `last`, with some words between: 清华大学 | 经管 | 学院; −1 for none. */
export function firstOfDepartment(scene: Scene, last: number, found: readonly Compound[]): number {
  const { nodes } = scene;
  const node = nodes[last];
  const surface = surfaceOf(scene, last);
  const isCentre = surface === '中心' && surfaceOf(scene, last - 1) === '指挥';
  if (!node || node.kind !== KIND.none || !(isCentre || DEPARTMENT.test(surface))) return -1;
  const isLearned = isCentre || surface.endsWith('指挥中心') || LEARNED.test(surface);
  let hasNoun = isLearned || surface === '室';
  for (let at = last; at > 0 && at > last - MOST_PARTS; at--) {
    const part = nodes[at];
    if (!part || node.end - part.start > DEPARTMENT_LENGTH) return -1;
    // 中国科学院 | 南京 | 地理与湖泊研究所: where the institute is. 外交部 | 欧亚 | 司: with whom it deals.
    const isWhere = (isLearned || surface === '司') && at < last && part.kind === KIND.place;
    if (at < last && !isWhere && !AND.has(surfaceOf(scene, at))) {
      const what = namesDepartment(scene, at, isLearned);
      if (what === null) return -1;
      hasNoun ||= what === 'noun';
    }
    // 北大学生系主犯: a verb after people.
    if (node.end - node.start === 1 && at < last && PEOPLE.test(surfaceOf(scene, last - 1))) return -1;
    if (node.end - part.start < 3 || (at < last && !hasNoun) || !isBodyBefore(at, found, nodes)) continue;
    if (AND.has(surfaceOf(scene, at))) return -1;
    const inner = found.at(-1);
    return nodes[at - 1]?.kind === KIND.organisation && inner?.last !== at - 1
      ? at - 1
      : (inner?.first ?? -1);
  }
  return -1;
}

/** The noun right before a park's ending, where a sentence or a list item begins with it: 松木 of 松木经开区. */
export function firstOfPark(scene: Scene, last: number): number {
  const node = scene.nodes[last - 1];
  // 六合: a district that is a word too.
  const isDistrict =
    node !== undefined && node.word >= 0 && (scene.lexicon.flags(node.word) & (WORD.place | WORD.stem)) !== 0;
  if (isDistrict && node.end - node.start > 1) return last - 1;
  if (!node) return -1;
  // 在 | 水口山 | 经开区: after a preposition the noun may be longer.
  const before = scene.nodes[last - 2];
  const length = node.end - node.start;
  if (
    before !== undefined &&
    before.word >= 0 &&
    scene.lexicon.pos(before.word) === 'p' &&
    (length === 2 || length === 3) &&
    scene.lexicon.pos(node.word) === 'n' &&
    // Of a noun that the dictionary has, 县城产业园, it is any.
    (scene.lexicon.flags(node.word) & WORD.dictionary) === 0
  )
    return last - 1;
  if (!isNounOfTwo(scene, last - 1)) return -1;
  const sign = node.start === 0 ? SIGN.punctuation : signOf(scene.text.charCodeAt(node.start - 1));
  return sign === SIGN.han || NEVER_INSIDE.has(surfaceOf(scene, last - 1)) ? -1 : last - 1;
}

/** True where an area or a body follows the node. */
export const isAreaAfter = (scene: Scene, at: number): boolean => {
  const next = scene.nodes[at + 1];
  return (
    next !== undefined &&
    (next.kind === KIND.place || next.kind === KIND.organisation || AREAS.has(surfaceOf(scene, at + 1)))
  );
};

/** What stands in brackets in the midst of a company's name, beside its place. */
const BRACKETED = new Set(['集团', '控股', '股份', '国际']);

/** True where the node closes brackets that hold nothing but a place, or what kind of company it is. */
export function isBracketedPart(scene: Scene, at: number): boolean {
  const inside = scene.nodes[at - 1];
  const surface = surfaceOf(scene, at - 1);
  const isPart = inside?.kind === KIND.place || AREAS.has(surface) || BRACKETED.has(surface);
  return isPart && /^[）)]$/u.test(surfaceOf(scene, at)) && /^[（(]$/u.test(surfaceOf(scene, at - 2));
}
