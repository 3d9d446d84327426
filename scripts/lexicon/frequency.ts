import { readFileSync } from 'node:fs';

export interface Frequency {
  readonly count: number;
  /** jieba's tag: `n`, `nr`, `ns`, `nt`, `vn` … */
  readonly tag: string;
}

/** jieba's dictionary, `word count tag` a line: 349,045 words counted in newspapers and novels before 2012. */
export function readFrequencies(path: string): { words: Map<string, Frequency>; badLines: string[] } {
  const words = new Map<string, Frequency>();
  const badLines: string[] = [];
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/)) {
    if (line === '') continue;
    const [word, count, tag = ''] = line.split(' ');
    if (!word || !count || !/^\d+$/.test(count)) badLines.push(line);
    else words.set(word, { count: Number(count), tag });
  }
  return { words, badLines };
}
