/*
 * `npm run bench:engine [-- FILE]`: how fast the engine is and what memory it takes, by stage, as a table and JSON.
 * Speeds are thousands of characters per second of CPU time on one core, warmed: the best and the median of some rounds.
 * Only figures of one run compare: a busy machine slows them by half. FILE has one text a line; without it, the labelled
 * news sentences of tests/quality are measured.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { openEngine } from '../lib/text/annotate.ts';
import { openContainer } from '../lib/text/container.ts';
import { flowFromText } from '../lib/text/flow.ts';
import { openLexicon } from '../lib/text/lexicon.ts';
import { openMentions } from '../lib/text/mention.ts';
import { wordSpans } from '../lib/text/pipeline.ts';
import { findQuantities } from '../lib/text/quantity.ts';
import { openReader } from '../lib/text/reading.ts';
import { openReadingModel } from '../lib/text/reading-model.ts';
import { segment } from '../lib/text/segment.ts';
import { openPatterns } from '../lib/text/term-pattern.ts';
import { openTerms } from '../lib/text/terms.ts';
import { openWordReadings } from '../lib/text/word-readings.ts';
import { benchPage } from '../tests/bench/pages.ts';
import { ROOT } from '../tests/support/source.ts';
import { readInput } from './input.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    // One process of its own for what only a fresh one shows; prints one line of JSON.
    cold: { type: 'boolean', default: false },
  },
});
const ROUNDS = Number(values.rounds);
const LEXICON = join(ROOT, 'public', 'data', 'lexicon.bin');
/** Characters of an article, as far as one is put together here; of the long text; and of a page's first request. */
const ARTICLE = 2000;
const LONG = 100_000;
const FIRST = 500;
const MEGABYTE = 1024 * 1024;
/** Characters that a stage reads in a round at least: fewer take too little time to measure. */
const ROUND = 100_000;
/** Fresh processes that the cold figures are the medians of. */
const COLD_RUNS = 5;

function textsFrom(file: string | undefined): readonly string[] {
  if (file !== undefined) return readInput(file).text.split('\n').filter(Boolean);
  return readFileSync(join(ROOT, 'tests', 'quality', 'sentences.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** The sentences in paragraphs of one article after another, each of about `size` characters. */
function articlesFrom(sentences: readonly string[], size: number): readonly string[] {
  const articles: string[] = [];
  let article = '';
  for (const sentence of sentences) {
    article += (article === '' ? '' : '\n\n') + sentence;
    if (article.length < size) continue;
    articles.push(article);
    article = '';
  }
  if (article !== '') articles.push(article);
  return articles;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function cpuSeconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function readData(): ArrayBuffer {
  return new Uint8Array(readFileSync(LEXICON)).buffer;
}

interface Cold {
  readonly readFile: number;
  readonly open: number;
  readonly first: number;
  readonly heapOpen: number;
  readonly heapAfter: number;
  readonly buffers: number;
}

/** Milliseconds of a fresh process, and the megabytes that the engine holds in it, by themselves. */
function measureCold(texts: readonly string[]): Cold {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const data = readData();
  const isRead = performance.now();
  const engine = openEngine(data);
  const isOpen = performance.now();
  const [article = ''] = articlesFrom(texts, ARTICLE);
  engine.annotate(article.slice(0, FIRST), engine.readArticle(article));
  const isAnswered = performance.now();
  gc?.();
  const opened = process.memoryUsage();
  for (const text of texts) engine.annotate(text, engine.readArticle(text));
  gc?.();
  const after = process.memoryUsage();
  engine.annotate('');
  return {
    readFile: isRead - start,
    open: isOpen - isRead,
    first: isAnswered - start,
    heapOpen: (opened.heapUsed - before.heapUsed) / MEGABYTE,
    heapAfter: (after.heapUsed - before.heapUsed) / MEGABYTE,
    buffers: (after.arrayBuffers - before.arrayBuffers) / MEGABYTE,
  };
}

function coldFigures(): Record<keyof Cold, number> {
  const runs = Array.from({ length: COLD_RUNS }, () => {
    const out = execFileSync(
      process.execPath,
      ['--expose-gc', import.meta.filename, '--cold', ...positionals],
      { encoding: 'utf8' },
    );
    return JSON.parse(out) as Cold;
  });
  const of = (key: keyof Cold): number => Number(median(runs.map((run) => run[key])).toFixed(1));
  return {
    readFile: of('readFile'),
    open: of('open'),
    first: of('first'),
    heapOpen: of('heapOpen'),
    heapAfter: of('heapAfter'),
    buffers: of('buffers'),
  };
}

interface Row {
  readonly stage: string;
  readonly best: number;
  readonly median: number;
}

function measureSpeeds(sentences: readonly string[]): readonly Row[] {
  const engine = openEngine(readData());
  const container = openContainer(readData());
  const lexicon = openLexicon(container);
  const terms = openTerms(container);
  const patterns = openPatterns(lexicon);
  const mentions = openMentions(lexicon, container);
  const readings = openWordReadings(lexicon, container);
  const reader = openReader(lexicon, readings, openReadingModel(container, lexicon, readings));

  const articles = articlesFrom(sentences, ARTICLE);
  const names = articles.map((article) => engine.readArticle(article));
  const long = [benchPage('long', LONG).blocks.join('\n\n')];
  const longNames = long.map((text) => engine.readArticle(text));
  const cuts = articles.map((text, i) => {
    const flow = flowFromText(text);
    const segments = segment(flow, lexicon);
    const words = wordSpans(flow, segments);
    const listed = terms.match(text, words);
    return { text, flow, segments, words, listed, found: mentions.find(text, names[i]) };
  });
  const each = (run: (cut: (typeof cuts)[number], i: number) => unknown) => (): void => {
    cuts.forEach((cut, i) => void run(cut, i));
  };
  const jobs: readonly (readonly [stage: string, texts: readonly string[], run: () => void])[] = [
    ['pipeline, sentence by sentence', sentences, () => sentences.forEach((text) => engine.annotate(text))],
    ['pipeline, articles', articles, () => articles.forEach((text, i) => engine.annotate(text, names[i]))],
    [
      'pipeline, one long article',
      long,
      () => long.forEach((text, i) => engine.annotate(text, longNames[i])),
    ],
    ['names of an article', articles, () => articles.forEach((text) => engine.readArticle(text))],
    ['– flow', articles, each(({ text }) => flowFromText(text))],
    ['– words', articles, each(({ flow }) => segment(flow, lexicon))],
    ['– terms', articles, each(({ text, words }) => terms.match(text, words))],
    [
      '– patterns of terms',
      articles,
      each(({ text, words, listed, found }) => patterns.find(text, words, listed, found)),
    ],
    ['– mentions', articles, each(({ text }, i) => mentions.find(text, names[i]))],
    ['– quantities', articles, each(({ text }) => findQuantities(text))],
    [
      '– readings',
      articles,
      each(({ flow: { text }, segments }) => reader.read({ text, segments, decided: [], names: [] })),
    ],
  ];
  const seconds = jobs.map((): number[] => []);
  // Rounds go through all stages, so that a busy minute spoils none of them alone; the first only warms.
  for (let round = 0; round <= ROUNDS; round++)
    jobs.forEach(([, texts, run], i) => {
      const times = Math.max(1, Math.ceil(ROUND / lengthOf(texts)));
      const spent = cpuSeconds(() => {
        for (let time = 0; time < times; time++) run();
      });
      if (round > 0) seconds[i]?.push(spent / times);
    });
  return jobs.map(([stage, texts], i) => {
    const speed = (spent: number): number => Math.round(lengthOf(texts) / spent / 1000);
    return { stage, best: speed(Math.min(...(seconds[i] ?? []))), median: speed(median(seconds[i] ?? [])) };
  });
}

const texts = textsFrom(positionals[0]);
if (values.cold) {
  console.log(JSON.stringify(measureCold(texts)));
} else {
  const cold = coldFigures();
  const speeds = measureSpeeds(texts);
  console.table(speeds.map(({ stage, ...rest }) => ({ stage, ...rest })));
  console.table([cold]);
  console.log(JSON.stringify({ characters: lengthOf(texts), rounds: ROUNDS, speeds, cold }));
}
