import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Token } from '../../lib/text/annotation.ts';
import { ROOT } from '../support/source.ts';

/** A page of the bench: blocks of about 120 characters, some words in links, a heading every twelfth block. */
export interface BenchPage {
  readonly name: string;
  readonly blocks: readonly string[];
}

/** Characters a block has before it is closed. */
const BLOCK_LENGTH = 120;

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A page of about `length` characters out of the labelled news sentences, drawn with a fixed seed. */
export function benchPage(name: string, length: number): BenchPage {
  const sentences = readFileSync(join(ROOT, 'tests/quality/sentences.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const random = seeded(2026);
  const blocks: string[] = [];
  let block = '';
  for (let written = 0; written < length;) {
    const sentence = sentences[Math.floor(random() * sentences.length)] ?? '';
    block += sentence;
    written += sentence.length;
    if (block.length >= BLOCK_LENGTH) {
      blocks.push(block);
      block = '';
    }
  }
  return { name, blocks };
}

/** HTML of a page whose blocks' insides are made by `inner`; a link around some characters of each block. */
function html({ blocks, name }: BenchPage, inner: (block: string) => string): string {
  const body = blocks.map((block, index) => {
    const tag = index % 12 === 0 ? 'h2' : 'p';
    const [head, link, tail] = [block.slice(0, 40), block.slice(40, 44), block.slice(44)];
    return `<${tag}>${inner(head)}<a href="#">${inner(link)}</a>${inner(tail)}</${tag}>`;
  });
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${name}</title>
<style>body{width:44em;margin:2em auto;font:18px/1.9 "Noto Sans CJK SC",sans-serif}</style>
<article>${body.join('\n')}</article></html>`;
}

/** The page as a news site ships it. */
export function plainHtml(page: BenchPage): string {
  return html(page, (text) => text);
}

/** The same page shipped with a static `<ruby>` around every word: the work that layout of ruby costs anybody. */
export function staticRubyHtml(page: BenchPage, tokenize: (text: string) => readonly Token[]): string {
  return html(page, (text) =>
    tokenize(text)
      .map(({ start, end, pinyin }) => {
        const surface = text.slice(start, end);
        return pinyin === '' ? surface : `<ruby>${surface}<rt>${pinyin}</rt></ruby>`;
      })
      .join(''),
  );
}
