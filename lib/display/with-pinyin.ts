import type { WithPinyin } from '../messages.ts';

/** A line of text and the words of it, each with its reading as it is to be written; empty for one that has none. */
export interface ReadLine {
  readonly text: string;
  readonly words: readonly (readonly [start: number, end: number, reading: string, ...rest: unknown[]])[];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A reading as plain text: parts that are drawn apart (`|Cháng2|shā1`, `/Cháng0/shā0`) are joined. */
function plain(reading: string): string {
  const parts = [...reading.matchAll(/[|/]([^|/]+)\d/gu)].map(([, part = '']) => part);
  if (parts.length === 0) return reading;
  return parts.join(reading.startsWith('/') ? ' ' : '');
}

/** Lines with the readings of their words: in brackets as text, as rubies in HTML. Empty lines stay in the text alone. */
export function withPinyin(lines: readonly ReadLine[]): WithPinyin {
  const texts: string[] = [];
  const paragraphs: string[] = [];
  for (const { text, words } of lines) {
    let line = '';
    let html = '';
    let at = 0;
    for (const [start, end, reading] of words) {
      if (reading === '' || start < at) continue;
      const [between, word, pinyin] = [text.slice(at, start), text.slice(start, end), plain(reading)];
      line += `${between}${word}(${pinyin})`;
      html += `${escape(between)}<ruby>${escape(word)}<rp>(</rp><rt>${escape(pinyin)}</rt><rp>)</rp></ruby>`;
      at = end;
    }
    texts.push(line + text.slice(at));
    if (text.trim() !== '') paragraphs.push(`<p>${html}${escape(text.slice(at))}</p>`);
  }
  return { text: texts.join('\n'), html: paragraphs.join('') };
}
