/*
 * Trains the readings model: `node scripts/train-readings.ts --data DIR [--folds 5] [--dry]`. DIR holds the public sets that
 * data/models/README.md names; the project's own labels are in data/models. Writes data/models/readings.bin, which
 * scripts/build-lexicon.ts puts into the language data. The same data and words give the same bytes: build the lexicon before.
 *
 * Prints the accuracy on one polyphone a sentence, measured on folds that the model has not seen, with the weights
 * rounded as they are shipped.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { CANDIDATES_SECTION, OPEN_WORDS_SECTION, READINGS_MODEL } from '../lib/text/reading-model.ts';
import { writeContainer } from './lexicon/writer.ts';
import { sectionsFromModel } from './training/model-sections.ts';
import { linesFromCandidates } from './training/reading-candidates.ts';
import { scoreFolds } from './training/reading-folds.ts';
import { openReadingTraining } from './training/reading-training.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folds: { type: 'string', default: '5' },
    dry: { type: 'boolean', default: false },
  },
});
if (values.data === undefined) {
  process.stderr.write('Where are the training sets? Give their folder: --data DIR\n');
  process.exit(2);
}

const training = openReadingTraining(values.data);
const { table, open, counts } = training;
tell(`words that are not read as the dictionary says: ${open.join(' ')}`);
tell(
  `characters: ${String(table.size)}; examples: ${String(counts.one)} one a sentence, ${String(counts.labels)} other labels, ` +
    `${String(counts.dictionary)} dictionary words, ${String(counts.running)} dictionary words in running text`,
);

const folds = Number(values.folds);
if (folds > 1) {
  const { right, neutral } = scoreFolds(training, folds);
  const percent = (share: number): string => (100 * share).toFixed(2);
  tell(
    `one polyphone a sentence, ${String(folds)} folds: ${percent(right)} % right; ${percent(right + neutral)} % if a neutral tone counts as its full tone`,
  );
}
const packed = training.train(() => true);
const file = writeContainer([
  ...sectionsFromModel(READINGS_MODEL, packed),
  { name: CANDIDATES_SECTION, data: linesFromCandidates(table) },
  { name: OPEN_WORDS_SECTION, data: open },
]);
tell(
  `readings.bin: ${String(file.length)} bytes, ${String(packed.kept)} weights, sha256 ${createHash('sha256').update(file).digest('hex')}`,
);
if (!values.dry) writeFileSync(join(import.meta.dirname, '..', 'data', 'models', 'readings.bin'), file);

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
