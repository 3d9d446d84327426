/*
 * Trains the readings model: `npm run train:readings -- --data DIR [--folds 5] [--dry]`. DIR holds the public sets that
 * data/models/README.md names; the project's own labels are in data/models. Writes data/models/readings.bin, which
 * scripts/build-lexicon.ts puts into the language data. The same data and lexicon give the same bytes.
 *
 * Prints the accuracy on one polyphone a sentence, measured on folds that the model has not seen, with the weights
 * rounded as they are shipped.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openContainer } from '../lib/text/container.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { linearModel, packModel, type LinearModel, type PackedModel } from '../lib/text/model.ts';
import {
  CANDIDATES_SECTION,
  chooseReading,
  isSameButNeutral,
  OPEN_WORDS_SECTION,
  READINGS_MODEL,
} from '../lib/text/reading-model.ts';
import { openWordReadings } from '../lib/text/word-readings.ts';
import { writeContainer } from './lexicon/writer.ts';
import { candidatesFromData, linesFromCandidates } from './training/reading-candidates.ts';
import { sectionsFromModel } from './training/model-sections.ts';
import { readReadingData, type LabelledSign } from './training/reading-data.ts';
import { ReadingExamples, type ReadingExample } from './training/reading-examples.ts';
import { probabilitiesOf, trainSoftmax, type SoftmaxOptions } from './training/softmax.ts';

const ROOT = join(import.meta.dirname, '..');

/** Chosen by cross-validation on the training sets; see docs/language.md. */
const OPTIONS: SoftmaxOptions = { least: 1, epochs: 8, rate: 0.15, decay: 0.001, seed: 7 };
/** Slots of the table: 2^18 weights with their checks are 0.5 MB. */
const BITS = 18;
/** What an example counts that the dictionary labelled: alone in its word, and in running text. */
const DICTIONARY_WEIGHT = 0.1;
const RUNNING_WEIGHT = 0.1;
/** Weights are cut at this value: what is larger is so rare that finer steps for the others are worth more. */
const LIMIT = 4;

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

const lexiconFile = readFileSync(join(ROOT, 'public', 'data', 'lexicon.bin'));
const container = openContainer(new Uint8Array(lexiconFile).buffer);
const lexicon = openLexicon(container);
const words = openWordReadings(lexicon, container);
const data = readReadingData(values.data, (sign, syllable) =>
  words.syllables(sign.charCodeAt(0)).includes(syllable),
);
const table = candidatesFromData(data, lexicon, words);
const maker = new ReadingExamples(lexicon, words, table);

const open = maker.findOpenWords([...data.labels, ...data.phrases]);
tell(`words that are not read as the dictionary says: ${open.join(' ')}`);

const one = data.one.map((label) => maker.fromLabel(label, 1));
const others = [...data.spoken, ...data.labels, ...data.phrases].flatMap(
  (label) => maker.fromLabel(label, 1) ?? [],
);
const dictionary = maker.fromDictionary(DICTIONARY_WEIGHT);
const running = data.one.flatMap(({ text, item, offset }) =>
  maker.fromRunningText(text, item, offset, RUNNING_WEIGHT),
);
tell(
  `characters: ${String(table.size)}; examples: ${String(one.length)} one a sentence, ${String(others.length)} other labels, ` +
    `${String(dictionary.length)} dictionary words, ${String(running.length)} dictionary words in running text`,
);

const folds = Number(values.folds);
if (folds > 1) crossValidate(folds);
const packed = train(() => true);
const file = writeContainer([
  ...sectionsFromModel(READINGS_MODEL, packed),
  { name: CANDIDATES_SECTION, data: linesFromCandidates(table) },
  { name: OPEN_WORDS_SECTION, data: open },
]);
tell(
  `readings.bin: ${String(file.length)} bytes, ${String(packed.kept)} weights, sha256 ${createHash('sha256').update(file).digest('hex')}`,
);
if (!values.dry) writeFileSync(join(ROOT, 'data', 'models', 'readings.bin'), file);

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function train(isUsed: (item: number) => boolean): PackedModel & { readonly kept: number } {
  const examples = [...one, ...others, ...dictionary, ...running].filter(
    (example): example is ReadingExample => example !== null && isUsed(example.item),
  );
  const { keys, weights } = trainSoftmax(examples, OPTIONS);
  return packModel(keys, weights, BITS, LIMIT);
}

/** What the engine says outside of names: the word's one reading, where it is trusted, else the model's choice. */
function answer(label: LabelledSign, example: ReadingExample | null, model: LinearModel): string {
  if (!example) return words.syllables(label.text.codePointAt(label.offset) ?? 0)[0] ?? '';
  if (example.dictionary !== '') return example.dictionary;
  return chooseReading(example.candidates, probabilitiesOf(model, example.keys), example.dictionary);
}

function crossValidate(count: number): void {
  let right = 0;
  let neutral = 0;
  for (let fold = 0; fold < count; fold++) {
    const model = linearModel(train((item) => item < 0 || item % count !== fold));
    data.one.forEach((label, i) => {
      if (label.item % count !== fold) return;
      const said = answer(label, one[i] ?? null, model);
      if (said === label.syllable) right++;
      else if (isSameButNeutral(said, label.syllable)) neutral++;
    });
  }
  const share = (n: number): string => ((100 * n) / data.one.length).toFixed(2);
  tell(
    `one polyphone a sentence, ${String(count)} folds: ${share(right)} % right; ${share(right + neutral)} % if a neutral tone counts as its full tone`,
  );
}
