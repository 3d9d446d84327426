import { englishOf, pieceAt } from './term-compound.ts';
import type { CompoundPart, PartReader } from './term-part.ts';
import { rowsFromTable } from './term-table.ts';
import { holdsName, NAMED, type PatternScene } from './term-scene.ts';
import { ROLE } from './term-sense-words.ts';
import type { TermMatch } from './annotation.ts';

/*
 * What a meeting or a phrase is about: the nouns right before a place, or those that fill a gap. 安全生产 of 全市安全生产工作会议.
 */

/** Whole areas that a meeting is held for; the English is said last: `… of the whole city`. */
const AREAS = new Map(
  rowsFromTable(`
  全国 = national
  全省 = provincial
  全市 = city-wide
  全州 = prefecture-wide
  全县 = county-wide
  全区 = district-wide
  全镇 全乡 = town-wide
  全系统 = system-wide
  年度 = annual
  专题 = special
  党委 = Party committee
  市委 = city Party committee
  省委 = provincial Party committee
  县委 = county Party committee
  区委 = district Party committee
  经济 = economic
`),
);
/** Words that a meeting's matter goes back at most. */
const LONGEST = 6;

interface Matter {
  readonly start: number;
  readonly english: string;
}

/** The matter in the words that end at `end`, the longest; null where none stands there. */
export function matterBefore(
  scene: PatternScene,
  reader: PartReader,
  endings: ReadonlyMap<number, TermMatch>,
  end: number,
): Matter | null {
  const parts: CompoundPart[] = [];
  let start = end;
  while (parts.length < LONGEST) {
    const term = endings.get(start);
    if (term && !/[();]/u.test(term.gloss)) {
      parts.unshift({ noun: term.gloss, attributive: term.gloss, roles: ROLE.noun, isKnown: true });
      start = term.start;
      continue;
    }
    const index = wordBefore(scene, start);
    const word = scene.words[index];
    if (!word || word.kind !== 'word' || word.end !== start) break;
    const surface = scene.folded.slice(word.start, word.end);
    if (holdsName(scene, word.start, word.end, NAMED.person | NAMED.other)) break;
    const area = AREAS.get(surface);
    const part = area === undefined ? pieceAt(scene, reader, index)?.part : asPart(area);
    if (!part || part.roles === 0) break;
    parts.unshift(part);
    start = word.start;
  }
  // 组织培训班, 研究部署会: what begins is a verb here.
  while (parts.length > 0 && ((parts[0]?.roles ?? 0) & (ROLE.noun | ROLE.attributive | ROLE.leading)) === 0) {
    parts.shift();
    start = scene.words[(scene.wordFrom[start] ?? 0) + 1]?.start ?? end;
  }
  return parts.length > 0 && start < end ? { start, english: englishOf(parts) } : null;
}

/** English of what fills a gap: only where all of it is known. */
export function matterOf(
  scene: PatternScene,
  reader: PartReader,
  endings: ReadonlyMap<number, TermMatch>,
  start: number,
  end: number,
): string | null {
  const signs = '“”‘’「」《》';
  const from = signs.includes(scene.folded.charAt(start)) ? start + 1 : start;
  const to = signs.includes(scene.folded.charAt(end - 1)) ? end - 1 : end;
  const matter = from < to ? matterBefore(scene, reader, endings, to) : null;
  return matter?.start === from ? matter.english : null;
}

function asPart(english: string): CompoundPart {
  return { noun: english, attributive: english, roles: ROLE.attributive, isKnown: true };
}

/** Index of the word that ends at `end`; −1 where none does. */
function wordBefore(scene: PatternScene, end: number): number {
  for (let at = end - 1; at >= 0 && end - at <= 8; at--) {
    const index = scene.wordFrom[at] ?? -1;
    if (index >= 0) return scene.words[index]?.end === end ? index : -1;
  }
  return -1;
}
