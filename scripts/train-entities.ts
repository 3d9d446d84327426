/*
 * Trains the judge of names: `node scripts/train-entities.ts --data DIR [--dry]`. DIR holds words-ud-train-traditional.txt
 * (Universal Dependencies, Chinese GSD, CC BY-SA 4.0), whose tag NNP marks names, and the texts of readings-one.tsv (CPP,
 * Apache-2.0) and readings-spoken-train.tsv (AISHELL-3, Apache-2.0), of which only what the dictionary explains far
 * better is learnt, as no name; data/models/names-frames.txt holds the project's own sentences. Writes
 * data/models/names.bin, which scripts/build-lexicon.ts puts into the language data. The same data and lexicon give the
 * same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openContainer } from '../lib/text/container.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { NAMES_MODEL } from '../lib/text/mention-judge.ts';
import { linearModel, packModel, type LinearModel } from '../lib/text/model.ts';
import { openExtraWords } from '../lib/text/mention-extra.ts';
import { openNames } from '../lib/text/names.ts';
import { openTerms } from '../lib/text/terms.ts';
import { writeContainer } from './lexicon/writer.ts';
import { sectionsFromModel } from './training/model-sections.ts';
import { NameExamples, type NameExample, type NameSentence } from './training/name-examples.ts';
import { NameMaker } from './training/name-maker.ts';
import { sentencesFromFrames } from './training/name-frames.ts';
import { sentencesFromTrees } from './training/name-trees.ts';
import { trainChoices, type ChoiceOptions } from './training/choice.ts';
import { randomFromSeed } from './training/softmax.ts';

const ROOT = join(import.meta.dirname, '..');
const MODELS = join(ROOT, 'data', 'models');

/** Chosen on every fifth sentence, held out. */
const OPTIONS: ChoiceOptions = { least: 4, epochs: 8, rate: 0.1, decay: 0.0003, seed: 11 };
/** The table has two to this many weights. */
const BITS = 17;
/** Every frame is filled this many times with other names. */
const FILLINGS = 30;
/** Sentences of the treebank with persons come this many times more, with other names. */
const COPIES = 3;
/** Texts without labels of names. */
const PLAIN_TEXTS = ['readings-one.tsv', 'readings-spoken-train.tsv'];
/** Weights are cut at this value; see train-readings.ts. */
const LIMIT = 4;
/** Weights nearer to 0 than this many of 127 units change no decision that we have seen, and are two fifths of the file. */
const LEAST = 2.5;
const FOLDS = 5;

const { values } = parseArgs({
  options: { data: { type: 'string' }, dry: { type: 'boolean', default: false } },
});
if (values.data === undefined) {
  process.stderr.write('Where are the training sets? Give their folder: --data DIR\n');
  process.exit(2);
}

const container = openContainer(
  new Uint8Array(readFileSync(join(ROOT, 'public', 'data', 'lexicon.bin'))).buffer,
);
const lexicon = openLexicon(container);
const statistics = openNames(container);
const random = randomFromSeed(OPTIONS.seed);
const nameMaker = new NameMaker(lexicon, statistics, random);
const sentences = [
  ...sentencesFromTrees(
    readFileSync(join(values.data, 'words-ud-train-traditional.txt'), 'utf8'),
    lexicon,
    statistics,
    nameMaker,
    COPIES,
  ),
  ...sentencesFromFrames(readFileSync(join(MODELS, 'names-frames.txt'), 'utf8'), nameMaker, FILLINGS),
  ...PLAIN_TEXTS.flatMap((file) => plainSentences(join(values.data ?? '', file))),
];
const maker = new NameExamples(lexicon, statistics, openExtraWords(container), openTerms(container));
const examples = sentences.flatMap((sentence, item) => maker.fromSentence(sentence, item));
tell(
  `sentences: ${String(sentences.length)}; choices: ${String(examples.length)}, of which ${String(examples.filter(({ gold }) => gold >= 0).length)} have a name`,
);

const held = examples.filter(({ item }) => item % FOLDS === 0);
const trial = train(examples.filter(({ item }) => item % FOLDS !== 0));
const inHeld = held.filter(({ gold }) => gold >= 0).length;
for (const least of [-1, 0, 1]) {
  const chosen = held.map((one) => chosenOf(trial, one, least));
  const kept = chosen.filter((choice) => choice >= 0).length;
  const right = chosen.filter((choice, i) => choice >= 0 && choice === held[i]?.gold).length;
  tell(
    `held out, odds over ${String(least)}: ${String(inHeld)} names; ${String(kept)} kept, ${String(right)} of them right`,
  );
}

const learnt = trainChoices(examples, OPTIONS);
const packed = packModel(learnt.keys, learnt.weights, BITS, LIMIT, LEAST);
const file = writeContainer(sectionsFromModel(NAMES_MODEL, packed));
tell(
  `names.bin: ${String(file.length)} bytes, ${String(packed.kept)} of ${String(learnt.keys.length)} weights, sha256 ${createHash('sha256').update(file).digest('hex')}`,
);
if (!values.dry) writeFileSync(join(MODELS, 'names.bin'), file);

function train(chosen: readonly NameExample[]): LinearModel {
  const { keys, weights } = trainChoices(chosen, OPTIONS);
  return linearModel(packModel(keys, weights, BITS, LIMIT, LEAST));
}

/** Index of the likeliest guess with higher log odds than `least`; −1 for none. */
function chosenOf(model: LinearModel, { keys, priors }: NameExample, least: number): number {
  const odds = keys.map((list, i) => (priors[i] ?? 0) + model.scoreKeys(list));
  const most = Math.max(...odds);
  return most > least ? odds.indexOf(most) : -1;
}

/** The sentences of a file of readings, each once. */
function plainSentences(path: string): NameSentence[] {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
  return [...new Set(texts)]
    .filter((text) => text !== '')
    .map((text) => ({ text, names: [], unsure: [], isPlain: true }));
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
