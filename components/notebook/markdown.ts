/*
 * What of Markdown a note may use: bold, italic, lists, links to http and https. It is read into a tree that is drawn as
 * Preact nodes; everything else, HTML too, is text as it stands there (B1).
 */

/** A stretch of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly children: readonly Inline[] }
  | { readonly kind: 'italic'; readonly children: readonly Inline[] }
  /** `href` begins with http:// or https://. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A paragraph (a line each), or a list (an item each). */
export interface Block {
  readonly kind: 'paragraph' | 'bullets' | 'numbers';
  readonly lines: readonly (readonly Inline[])[];
}

/*
 * Every pattern is bounded, so that a line of a million brackets costs no more than a line of words. The end of an
 * address: white space, a sign that no address ends with, or a Chinese sign.
 */
const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Inline])[] = [
  [
    /\[([^[\]\n]{1,500})\]\((https?:\/\/[^\s()<>"]{1,2000})\)/uy,
    ([, text = '', href = '']) => ({ kind: 'link', href, children: readInline(text) }),
  ],
  [
    /https?:\/\/[^\s<>"'，。、；：！？（）「」“”《》]{0,2000}[^\s<>"'，。、；：！？（）「」“”《》.,;:!?)\]*_]/uy,
    ([href = '']) => ({ kind: 'link', href, children: [{ kind: 'text', text: href }] }),
  ],
  [/\*\*(?=\S)([^\n]{0,2000}?\S)\*\*/uy, ([, text = '']) => ({ kind: 'bold', children: readInline(text) })],
  [
    /\*(?=[^\s*])([^\n*]{0,2000}?[^\s*])\*(?!\*)/uy,
    ([, text = '']) => ({ kind: 'italic', children: readInline(text) }),
  ],
  [
    /(?<![\p{L}\p{N}])_(?=[^\s_])([^\n_]{0,2000}?[^\s_])_(?![\p{L}\p{N}])/uy,
    ([, text = '']) => ({ kind: 'italic', children: readInline(text) }),
  ],
];

/** Where something but text may begin. */
const SIGN = /[[*_h]/gu;

function readInline(line: string): readonly Inline[] {
  const found: Inline[] = [];
  let from = 0;
  let at = 0;
  while (at < line.length) {
    SIGN.lastIndex = at;
    const start = SIGN.exec(line)?.index;
    if (start === undefined) break;
    const match = matchAt(line, start);
    if (match) {
      if (start > from) found.push({ kind: 'text', text: line.slice(from, start) });
      found.push(match.inline);
      from = start + match.length;
    }
    at = match ? from : start + 1;
  }
  if (from < line.length) found.push({ kind: 'text', text: line.slice(from) });
  return found;
}

function matchAt(line: string, start: number): { inline: Inline; length: number } | null {
  for (const [pattern, make] of PATTERNS) {
    // Copied: a pattern within itself (bold in a link) must not share its place.
    const own = new RegExp(pattern);
    own.lastIndex = start;
    const match = own.exec(line);
    if (match) return { inline: make(match), length: match[0].length };
  }
  return null;
}

const ITEM = /^\s{0,6}(?:([-*•])|\d{1,3}[.)、])\s+(?=\S)/u;

/** The note's text as blocks: `**重点**` is bold, `- 一` an item. Linear in the text. */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Inline[])[] }[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/u)) {
    const item = ITEM.exec(line);
    const kind = !item ? 'paragraph' : item[1] === undefined ? 'numbers' : 'bullets';
    const last = blocks.at(-1);
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const inline = readInline(line.slice(item?.[0].length ?? 0));
    if (last?.kind === kind && isOpen) last.lines.push(inline);
    else blocks.push({ kind, lines: [inline] });
    isOpen = true;
  }
  return blocks;
}
