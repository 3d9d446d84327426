import type { Annotation, Token } from '../lib/text/annotation.ts';

/** What `npm run annotate` prints of a text; offsets are UTF-16 units of `text`, which is the input unchanged. */
export interface AnnotationJson {
  readonly text: string;
  readonly tokens: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    /** One syllable per Han character. */
    readonly pinyin: readonly string[];
    readonly gloss?: string;
  }[];
  readonly terms: readonly { start: number; end: number; headword: string; gloss: string }[];
  readonly entities: readonly { start: number; end: number; type: string; gloss?: string }[];
  readonly quantities: readonly { start: number; end: number; value: number; gloss: string }[];
}

/** The annotation in the command line's form. `glossOf` gives a token's first sense, or null. */
export function jsonFromAnnotation(
  text: string,
  annotation: Annotation,
  glossOf: (token: Token) => string | null,
): AnnotationJson {
  return {
    text,
    tokens: annotation.tokens.map((token) => {
      const gloss = token.readings.length > 0 ? glossOf(token) : null;
      return {
        start: token.start,
        end: token.end,
        kind: token.kind,
        pinyin: token.readings.map((reading) => reading.syllable),
        ...(gloss === null ? {} : { gloss }),
      };
    }),
    terms: annotation.terms.map(({ start, end, headword, gloss }) => ({ start, end, headword, gloss })),
    entities: outermost(annotation.mentions).map(({ start, end, type, gloss }) => ({
      start,
      end,
      type,
      ...(gloss === undefined ? {} : { gloss }),
    })),
    quantities: annotation.quantities.map(({ start, end, value, gloss }) => ({ start, end, value, gloss })),
  };
}

/** Of mentions inside mentions, the outermost: 长沙市委, without the 长沙 in it. The input is sorted, longest first. */
function outermost<S extends { readonly start: number; readonly end: number }>(
  mentions: readonly S[],
): readonly S[] {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.end <= end) return false;
    end = mention.end;
    return true;
  });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `body{max-width:42em;margin:2em auto;padding:0 1em;font:18px/2.4 "Noto Serif CJK SC","Songti SC",serif}
rt{font:.55em system-ui,sans-serif;color:#666}
.person{background:#fde8e8}.place{background:#e3f1e3}.organisation{background:#e4ecfa}
.term{border-bottom:2px solid #c98a1b;cursor:help}`;

/** The text as a page of its own: ruby over words, marks on terms and names, a paragraph a block. */
export function htmlFromAnnotation(text: string, annotation: Annotation): string {
  const open = new Map<number, string>();
  const close = new Map<number, string>();
  let taken = 0;
  // Marks must not overlap in HTML: the first of those that do is kept, terms before names.
  const marks = [
    ...annotation.terms.map((t) => ({ ...t, kind: 'term' })),
    ...outermost(annotation.mentions).map((m) => ({ ...m, kind: m.type, gloss: m.gloss ?? m.type })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, kind, gloss } of marks) {
    if (start < taken) continue;
    open.set(start, `<span class="${kind}" title="${escapeHtml(gloss)}">`);
    close.set(end, '</span>');
    taken = end;
  }
  let body = '';
  for (const token of annotation.tokens) {
    body += close.get(token.start) ?? '';
    body += open.get(token.start) ?? '';
    const surface = escapeHtml(text.slice(token.start, token.end));
    body += token.pinyin === '' ? surface : `<ruby>${surface}<rt>${escapeHtml(token.pinyin)}</rt></ruby>`;
  }
  body += close.get(text.length) ?? '';
  const paragraphs = body.split(/\n\s*\n/u).map((block) => `<p>${block.replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html>\n<html lang="zh">\n<meta charset="utf-8">\n<title>Bandu</title>\n<style>${STYLE}</style>\n${paragraphs.join('\n')}\n</html>\n`;
}
