import type { CedictEntry } from './cedict.ts';

/**
 * Share of a character's uses in CC-CEDICT that are in the simplified column, above which it counts as a simplified
 * character itself and is not folded. 於 stands there in a surname only (folded to 于); 著 in 著名, 著作 … and 宁 in
 * all that has 寧 on the traditional side (both kept).
 */
const OWN_SHARE = 0.08;

/**
 * Which UTF-16 unit of traditional text is read as which simplified one, from CC-CEDICT's two columns.
 * Only characters of the basic plane, so that a folded text is as long as the text.
 */
export function foldFromEntries(entries: readonly CedictEntry[]): Map<number, number> {
  const uses = new Map<number, Map<number, number>>();
  const own = new Map<number, number>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let i = 0; i < traditional.length; i++) {
      const from = traditional.charCodeAt(i);
      if (from < 0x2e80 || (from >= 0xd800 && from < 0xe000)) continue;
      const to = uses.get(from) ?? new Map<number, number>();
      const target = simplified.charCodeAt(i);
      own.set(target, (own.get(target) ?? 0) + 1);
      to.set(target, (to.get(target) ?? 0) + 1);
      uses.set(from, to);
    }
  }
  const fold = new Map<number, number>();
  for (const [from, targets] of [...uses].sort((a, b) => a[0] - b[0])) {
    const others = [...targets].filter(([to]) => to !== from).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const changed = others.reduce((sum, [, count]) => sum + count, 0);
    const kept = own.get(from) ?? 0;
    const [best] = others;
    if (kept > OWN_SHARE * (changed + kept)) continue;
    if (best && (best[0] < 0xd800 || best[0] >= 0xe000)) fold.set(from, best[0]);
  }
  return fold;
}

/** The text with each unit folded once. */
export function foldText(text: string, fold: ReadonlyMap<number, number>): string {
  return Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    return String.fromCharCode(fold.get(code) ?? code);
  }).join('');
}
