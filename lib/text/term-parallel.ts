import type { PatternMatch, PatternScene } from './term-scene.ts';
import { holdsName, isBorder, NAMED } from './term-scene.ts';

/*
 * Parallel phrases without quotes, parted by 、: 早发现、早报告、早治疗, 小事不出村、大事不出镇. They are one slogan; what it means beyond
 * its words is not said.
 */

const SHORTEST = 3;
const LONGEST = 8;
const HAN = /\p{Script=Han}/u;

/** The parallel whose first 、 stands at `mark`; null where the phrases around it are a plain list. Cost is bounded by its length. */
export function findParallel(scene: PatternScene, mark: number): PatternMatch | null {
  const { folded } = scene;
  for (let length = LONGEST; length >= SHORTEST; length--) {
    const start = mark - length;
    if (start < 0 || !isBorder(scene, start) || !isBorder(scene, mark + 1 + length)) continue;
    // The first of its list: 、 before it has been looked at already.
    if (folded.charAt(start - 1) === '、') continue;
    const items = [folded.slice(start, mark)];
    let end = mark;
    while (folded.charAt(end) === '、' && isItem(folded, end + 1, length)) {
      items.push(folded.slice(end + 1, end + 1 + length));
      end += 1 + length;
    }
    const last = items.length > 1 ? items : [];
    if (last.length === 0 || !last.every((item) => [...item].every((sign) => HAN.test(sign)))) continue;
    if (!isBorder(scene, end) || !isParallel(items)) continue;
    if (holdsName(scene, start, end, NAMED.person | NAMED.other | NAMED.listed)) return null;
    return {
      start,
      end,
      origin: 'slogan',
      isCommon: false,
      gloss: 'slogan of parallel phrases, not in the glossary',
    };
  }
  return null;
}

function isItem(folded: string, start: number, length: number): boolean {
  const item = folded.slice(start, start + length);
  return item.length === length && [...item].every((sign) => HAN.test(sign));
}

/**
 * Two phrases share characters inside and differ before and after them; three or more share their first character and that is
 * no noun's part (早, 不, 可), or one inside.
 */
function isParallel(items: readonly string[]): boolean {
  const [first = ''] = items;
  if (new Set(items).size !== items.length) return false;
  const shared = [...first].map((sign, at) => items.every((item) => item.charAt(at) === sign));
  const inside = shared.slice(1, -1).filter(Boolean).length;
  const isOpen = !shared[0] && !shared.at(-1);
  if (items.length === 2) return isOpen && inside >= 2;
  return (
    (isOpen && inside >= 1) ||
    (shared[0] === true && shared[1] !== true && '早不可能敢讲先应有无'.includes(first.charAt(0)))
  );
}
