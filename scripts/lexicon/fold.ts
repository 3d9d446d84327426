import type { CedictEntry } from './cedict.ts';

/**
 * Share of a character's uses in CC-CEDICT's simplified column, above which it counts as a simplified character
 * itself and is not folded. 於 stands there in a surname only (folded to 于); 著 in 著名, 著作 … (kept).
 */
const OWN_SHARE = 0.08;

/**
 * Which UTF-16 unit of traditional text is read as which simplified one, from CC-CEDICT's two columns.
 * Only characters of the basic plane, so that a folded text is as long as the text.
 */
export function foldFromEntries(entries: readonly CedictEntry[]): Map<number, number> {
  const uses = new Map<number, Map<number, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let i = 0; i < traditional.length; i++) {
      const from = traditional.charCodeAt(i);
      if (from < 0x2e80 || (from >= 0xd800 && from < 0xe000)) continue;
      const to = uses.get(from) ?? new Map<number, number>();
      const target = simplified.charCodeAt(i);
      to.set(target, (to.get(target) ?? 0) + 1);
      uses.set(from, to);
    }
  }
  const fold = new Map<number, number>();
  for (const [from, targets] of [...uses].sort((a, b) => a[0] - b[0])) {
    const total = [...targets.values()].reduce((sum, n) => sum + n, 0);
    if ((targets.get(from) ?? 0) / total > OWN_SHARE) continue;
    const [best] = [...targets].filter(([to]) => to !== from).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
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
