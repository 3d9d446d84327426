/*
 * `npm run quality [-- --data DIR] [--errors FILE]`: how well the engine cuts, reads and names, as a table and as JSON. Measures on
 * the project's own labelled texts in tests/quality, and on the public sets in DIR where they are given (words-*.txt,
 * readings-*.tsv, entities-*.jsonl; docs/language.md says where they come from). Other tools are measured in the same run.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openEngine, type Engine } from '../lib/text/annotate.ts';
import type { Annotation } from '../lib/text/annotation.ts';
import { readEntityRows, scoreEntities } from './quality/entities.ts';
import { readOwnWords, scoreOwnReadings, scoreQuantities, scoreSurnames, scoreTerms } from './quality/own.ts';
import { findJieba, intlSegmenter, pinyinPro } from './quality/peers.ts';
import { polyphonesOf, readOneReadings, readSpoken, scoreOne, scoreSpoken } from './quality/readings.ts';
import { readWordLines, scoreWords } from './quality/words.ts';

const ROOT = join(import.meta.dirname, '..');
const OWN = join(ROOT, 'tests', 'quality');

interface Row {
  readonly set: string;
  readonly system: string;
  readonly measure: string;
  /** A share from 0 to 1. */
  readonly value: number;
}

/** A system that reads each text by itself. */
interface Reader {
  annotate(text: string): Annotation;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, errors: { type: 'string' } } });
const engine: Engine = openEngine(
  new Uint8Array(readFileSync(join(ROOT, 'public', 'data', 'lexicon.bin'))).buffer,
);
const jieba = findJieba(ROOT);
const cutters: readonly [string, Reader][] = [
  ['bandu', engine],
  ['Intl.Segmenter', intlSegmenter],
  ...(jieba ? [[jieba.name, jieba] as [string, Reader]] : []),
];
const readers: readonly [string, Reader][] = [
  ['bandu', engine],
  ['pinyin-pro', pinyinPro],
];
const rows: Row[] = [];
const errors: string[] = [];

/** The system with the engine's look at the article, for scorers that give it one; the others do not use it. */
function asEngine(system: Reader): Pick<Engine, 'annotate' | 'readArticle'> {
  return system === engine
    ? engine
    : { annotate: (text) => system.annotate(text), readArticle: (digest) => engine.readArticle(digest) };
}

function add(set: string, system: string, measure: string, value: number): void {
  rows.push({ set, system, measure, value });
}

function tellWrong(set: string): (text: string, offset: number, gold: string, answer: string) => void {
  return (text, offset, gold, answer) => {
    const around = `${text.slice(Math.max(0, offset - 8), offset)}[${text.charAt(offset)}]${text.slice(offset + 1, offset + 9)}`;
    errors.push([set, around, gold, answer].join('\t'));
  };
}

function measureWords(set: string, gold: readonly (readonly string[])[]): void {
  for (const [name, system] of cutters) {
    const score = scoreWords(
      system,
      gold,
      name === 'bandu' ? (a, b) => errors.push([set, a, b].join('\t')) : undefined,
    );
    add(set, name, 'words F1', score.f1);
    add(set, name, 'words cut across', score.crossing);
  }
}

function measureOwn(): void {
  const file = (name: string): string | null => (existsSync(join(OWN, name)) ? join(OWN, name) : null);
  const sentences = file('sentences.jsonl');
  if (sentences !== null) {
    measureWords('sentences.jsonl', readOwnWords(sentences));
    for (const [name, system] of readers) {
      const reader = asEngine(system);
      const score = scoreOwnReadings(
        reader,
        sentences,
        name === 'bandu' ? tellWrong('sentences.jsonl') : undefined,
      );
      add('sentences.jsonl', name, 'readings', score.characters.accuracy);
      add('sentences.jsonl', name, 'sentences without a wrong reading', score.sentences.accuracy);
    }
    const names = scoreEntities(engine, readEntityRows(sentences));
    for (const [type, { f1 }] of Object.entries(names))
      add('sentences.jsonl', 'bandu', `names F1: ${type}`, f1);
  }
  const surnames = file('surnames.jsonl');
  if (surnames !== null) {
    for (const [name, system] of readers) {
      const reader = asEngine(system);
      const score = scoreSurnames(
        reader,
        surnames,
        name === 'bandu' ? tellWrong('surnames.jsonl') : undefined,
      );
      add('surnames.jsonl', name, 'surnames', score.surnames.accuracy);
      add('surnames.jsonl', name, 'the same characters as words', score.words.accuracy);
    }
  }
  const terms = file('terms.jsonl');
  if (terms !== null) {
    const score = scoreTerms(engine, terms);
    add('terms.jsonl', 'bandu', 'terms found', score.touched.accuracy);
    add('terms.jsonl', 'bandu', 'terms found exactly', score.exact.accuracy);
    add('terms.jsonl', 'bandu', 'found terms that are labelled', score.labelled.accuracy);
  }
  const quantities = file('quantities.jsonl');
  if (quantities !== null) {
    const score = scoreQuantities(engine, quantities);
    add('quantities.jsonl', 'bandu', 'span and value', score.values.accuracy);
    add('quantities.jsonl', 'bandu', 'gloss too', score.glosses.accuracy);
  }
}

function measureData(folder: string): void {
  const files = readdirSync(folder).sort();
  const one = files.find((name) => /^readings-one.*\.tsv$/u.test(name));
  const items = one === undefined ? [] : readOneReadings(join(folder, one));
  for (const name of files) {
    const path = join(folder, name);
    if (/^words-.*\.txt$/u.test(name)) measureWords(name, readWordLines(path));
    if (name === one) {
      for (const [system, reader] of readers) {
        const tell = tellWrong(name);
        const score = scoreOne(reader, items, (item, answer) => {
          if (system === 'bandu') tell(item.text, item.offset, item.reading, answer);
        });
        add(name, system, 'readings', score.accuracy);
      }
    }
    if (/^readings-spoken.*\.tsv$/u.test(name)) {
      for (const [system, reader] of readers) {
        const tell = system === 'bandu' ? tellWrong(name) : undefined;
        const score = scoreSpoken(reader, readSpoken(path), polyphonesOf(items), tell);
        add(name, system, 'all characters', score.all.accuracy);
        add(name, system, 'polyphones', score.polyphones.accuracy);
        add(name, system, 'sentences without a wrong reading', score.sentences.accuracy);
        if (score.misaligned > 0) add(name, system, 'sentences left out (count)', score.misaligned);
      }
    }
    if (/^entities-.*\.jsonl$/u.test(name)) {
      const names = scoreEntities(engine, readEntityRows(path));
      for (const [type, { f1 }] of Object.entries(names)) add(name, 'bandu', `names F1: ${type}`, f1);
    }
  }
}

measureOwn();
if (values.data !== undefined) {
  if (!existsSync(values.data)) {
    process.stderr.write(`bandu: there is no folder ${values.data}\n`);
    process.exit(2);
  }
  measureData(values.data);
}
console.table(
  rows.map((row) => ({
    ...row,
    value: row.measure.includes('count') ? row.value : `${(row.value * 100).toFixed(2)} %`,
  })),
);
console.log(JSON.stringify(rows));
if (values.errors !== undefined) writeFileSync(values.errors, `${errors.join('\n')}\n`);
