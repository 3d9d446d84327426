/*
 * Text as HTML and back, by signs alone: nothing here is ever parsed by a browser. For Anki, whose fields are HTML.
 */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Anki takes [sound:…], [latex] and [anki:…] in a field for commands.
  '[': '&#91;',
  '\t': '&#9;',
};

/** HTML that shows this text and nothing else, in one line: markup is escaped, line ends are `<br>`. */
export function htmlFromText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"'[\t]/gu, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll(/\r\n|\r|\n/gu, '<br>')
    .replaceAll('\u0000', '\ufffd');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function signOf(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd';
}

/** The text that HTML shows: `<br>` and the ends of blocks are line ends, other tags go, references are their signs. */
export function textFromHtml(html: string): string {
  return html
    .replaceAll(/<br\s*\/?>|<\/(?:div|p|li|tr)>(?!$)/giu, '\n')
    .replaceAll(/<(?:script|style)\b[^>]*>[\s\S]*?<\/(?:script|style)>/giu, '')
    .replaceAll(/<\/?[a-z!][^>]*>/giu, '')
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole: string, hex, decimal, name) => {
      if (typeof hex === 'string') return signOf(Number.parseInt(hex, 16));
      if (typeof decimal === 'string') return signOf(Number(decimal));
      return typeof name === 'string' ? (NAMED[name.toLowerCase()] ?? whole) : whole;
    })
    .toWellFormed();
}
