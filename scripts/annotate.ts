/*
 * The engine on the command line: `npm run -s annotate -- FILE`, `-` for standard input; prints JSON.
 * `--html` prints the annotated page instead; `--lines` reads one text a line and answers each at once with one line.
 */
import { once } from 'node:events';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import type { Token } from '../lib/text/annotation.ts';
import { openEngine, type Engine } from '../lib/text/annotate.ts';
import { htmlFromAnnotation, jsonFromAnnotation } from './annotation-output.ts';
import { InputError, readInput } from './input.ts';

const LEXICON = join(import.meta.dirname, '..', 'public', 'data', 'lexicon.bin');

/** Ends with code 2 and one sentence: the command cannot do what it was asked. */
function stop(sentence: string): never {
  process.stderr.write(`bandu: ${sentence}\n`);
  process.exit(2);
}

function readOptions(): { file: string; isHtml: boolean; isLines: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { html: { type: 'boolean', default: false }, lines: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1)
      return { file, isHtml: values.html, isLines: values.lines };
  } catch {
    // Falls through to the usage line, which says what options there are.
  }
  return stop('usage: npm run -s annotate -- [--html | --lines] FILE|-');
}

function textOf(file: string): string {
  try {
    const { text, warning } = readInput(file);
    if (warning !== null) process.stderr.write(`bandu: ${warning}\n`);
    return text;
  } catch (error) {
    if (error instanceof InputError) stop(error.message);
    throw error;
  }
}

/** The text as one line of JSON. The whole text is its own article: names in it are found everywhere in it. */
function annotateJson(engine: Engine, text: string): string {
  const annotation = engine.annotate(text, engine.readArticle(text));
  const glossOf = (token: Token): string | null =>
    engine.senseOf(text.slice(token.start, token.end), token.pinyin);
  return JSON.stringify(jsonFromAnnotation(text, annotation, glossOf));
}

const { file, isHtml, isLines } = readOptions();
if (!existsSync(LEXICON)) stop('the language data is not built: run npm run build:lexicon');
const engine = openEngine(new Uint8Array(readFileSync(LEXICON)).buffer);

if (isLines) {
  if (file !== '-' && !existsSync(file)) stop(`there is no file ${file}`);
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (!process.stdout.write(`${annotateJson(engine, line)}\n`)) await once(process.stdout, 'drain');
  }
} else {
  const text = textOf(file);
  if (text === '') {
    process.stderr.write(`bandu: ${file} is empty\n`);
    process.exitCode = file === '-' ? 0 : 2;
  }
  if (isHtml) {
    process.stdout.write(htmlFromAnnotation(text, engine.annotate(text, engine.readArticle(text))));
  } else {
    process.stdout.write(`${annotateJson(engine, text)}\n`);
  }
}
