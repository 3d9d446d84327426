import { NEVER, NAME_COST_UNIT, type NameStatistics } from '../../lib/text/names.ts';
import type { NameSentence } from './name-examples.ts';
import { randomFromSeed } from './softmax.ts';

/** Share of given names of one character, and lengths of transliterations; as the finders have them. */
const GIVEN_ONE = 0.18;
const FOREIGN_LENGTHS = [2, 3, 3, 3, 4, 4, 5];
const VILLAGE_ENDINGS = ['村', '村', '村', '寨', '社区', '山', '河', '水库'];

/** Draws a character of a table by its probability. */
function drawerOf(table: Uint8Array, random: () => number): () => string {
  const signs: string[] = [];
  const sums: number[] = [];
  let total = 0;
  table.forEach((cost, code) => {
    // The rarest characters are left to real texts.
    if (cost === NEVER || cost > 9 * NAME_COST_UNIT) return;
    total += Math.exp(-cost / NAME_COST_UNIT);
    signs.push(String.fromCharCode(code));
    sums.push(total);
  });
  return () => {
    const at = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return signs[low] ?? '';
  };
}

/**
 * Every frame filled `times` times with generated names: `{p}` a person of a surname and a given name, `{f}` a
 * transliteration, `{v}` a village. Lines that begin with # are comments.
 */
export function sentencesFromFrames(
  source: string,
  names: NameStatistics,
  times: number,
  seed: number,
): NameSentence[] {
  const random = randomFromSeed(seed);
  const draw = (table: Uint8Array): (() => string) => drawerOf(table, random);
  const { tables } = names;
  const [surname, first, second, single] = [
    draw(tables.surname),
    draw(tables.first),
    draw(tables.second),
    draw(tables.single),
  ];
  const [foreignFirst, foreignInner, foreignLast] = [
    draw(tables.foreignFirst),
    draw(tables.foreignInner),
    draw(tables.foreignLast),
  ];
  const [placeFirst, placeLater] = [draw(tables.placeFirst), draw(tables.placeLater)];
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const makers: Readonly<Record<string, () => string>> = {
    p: () => surname() + (random() < GIVEN_ONE ? single() : first() + second()),
    f: () => {
      const inner = Array.from({ length: (pick(FOREIGN_LENGTHS) ?? 3) - 2 }, foreignInner).join('');
      return foreignFirst() + inner + foreignLast();
    },
    v: () => placeFirst() + placeLater() + (pick(VILLAGE_ENDINGS) ?? '村'),
  };

  const sentences: NameSentence[] = [];
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const repeats = line.includes('{') ? times : 1;
    for (let i = 0; i < repeats; i++) {
      let text = '';
      const found: { start: number; end: number }[] = [];
      for (const piece of line.split(/(\{[pfv]\})/u)) {
        const make = /^\{[pfv]\}$/u.test(piece) ? makers[piece.charAt(1)] : undefined;
        const start = text.length;
        text += make ? make() : piece;
        if (make) found.push({ start, end: text.length });
      }
      sentences.push({ text, names: found, isTree: false });
    }
  }
  return sentences;
}
