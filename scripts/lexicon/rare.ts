import { pinyin } from 'pinyin-pro';

import type { Container } from '../../lib/text/container.ts';
import type { Lexicon } from '../../lib/text/lexicon.ts';
import { CANDIDATES_SECTION, candidatesFromLines } from '../../lib/text/reading-model.ts';
import { isHan } from '../../lib/text/script.ts';
import { RARE_SECTION, openWordReadings } from '../../lib/text/word-readings.ts';
import type { Section } from './writer.ts';

/** From the radicals to the last of the characters that Unicode 17 has. */
const FIRST = 0x2e80;
const LAST = 0x3_347f;

/**
 * What pinyin-pro says of the characters that the other sources leave open: those that the dictionary has not, and those
 * that it reads in several ways and the model was not trained on. Some 7,000, hardly one in an article: as a table they
 * cost 28 KB, the library with its phrases 300 KB and at each start of the worker 40 ms.
 * `container` holds the dictionary, the curated readings and the readings model.
 */
export function rareSection(container: Container, lexicon: Lexicon): Section {
  const words = openWordReadings(lexicon, container);
  const trained = candidatesFromLines(container.lines(CANDIDATES_SECTION));
  const bySyllable = new Map<string, string>();
  for (let point = FIRST; point <= LAST; point++) {
    if (!isHan(point) || words.syllables(point).length === 1) continue;
    if (point <= 0xffff && trained.has(lexicon.fold(point))) continue;
    const sign = String.fromCodePoint(point);
    const [syllable = ''] = pinyin(sign, { type: 'array', toneSandhi: false });
    // What it cannot read it gives back as it stands.
    if (syllable === '' || syllable === sign) continue;
    bySyllable.set(syllable, `${bySyllable.get(syllable) ?? ''}${sign}`);
  }
  const lines = [...bySyllable].map(([syllable, signs]) => `${syllable}\t${signs}`);
  return { name: RARE_SECTION, data: lines.sort() };
}
