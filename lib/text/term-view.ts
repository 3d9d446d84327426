import { foldTable } from './fold-table.ts';

/*
 * The view of a text on which terms are compared: what a newspaper may put inside a term without changing it
 * (quotes, brackets, middle dots, spaces, mark-up, a soft line break) is transparent, and what may be written in
 * several ways (萬 and 万, Ａ and A, — and -) is one. Builder and matcher share this file, so that both see the same.
 */

/** A fold value that says: look through this character. */
export const TRANSPARENT = 0;

const OPENERS = '“‘「『《〈（([【〔';
const CLOSERS = '”’」』》〉）)]】〕';
/** The same sign opens and closes. */
const STRAIGHT = '"\'';
const MIDDLE_DOTS = '·•・‧∙⋅';
/** Every space of Unicode that a page may hold, the two line ends, zero-width signs and the soft hyphen. */
const SPACES = '\t\n\r \u00a0\u1680\u202f\u205f\u3000\u00ad\u200b\u200c\u200d\u2060\ufeff';
/** Markdown's bold sign; texts saved from pages carry it. */
const MARKUP = '*';
const DASHES = '‐‑‒–—―−─－';

const HAN_NUMERALS = '〇零一二三四五六七八九十百千万亿';

/**
 * The fold table, one value for each UTF-16 code unit: `TRANSPARENT`, or the unit that stands for it.
 * `from` and `to` are the traditional units and their simplified ones, the lexicon's sections `fold.from`, `fold.to`.
 */
export function makeFold(from: ArrayLike<number>, to: ArrayLike<number>): Uint16Array {
  const fold = foldTable(from, to);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) fold[unit] = unit - 0xfee0;
  for (const dash of DASHES) fold[dash.charCodeAt(0)] = 0x2d;
  for (let unit = 0x41; unit <= 0x5a; unit++) {
    fold[unit] = unit + 0x20;
    fold[unit + 0xfee0] = unit + 0x20;
  }
  for (const sign of OPENERS + CLOSERS + STRAIGHT + MIDDLE_DOTS + SPACES + MARKUP) {
    fold[sign.charCodeAt(0)] = TRANSPARENT;
  }
  fold.fill(TRANSPARENT, 0x2000, 0x200b); // en quad to hair space
  fold.fill(TRANSPARENT, 0xfe00, 0xfe10); // variation selectors
  // A form feed, the middle of a hard break, is opaque and in no term: nothing is matched across it.
  return fold;
}

/** What is left of `text` in the view: “五好”園區 is 五好园区. */
export function viewFromText(text: string, fold: Uint16Array): string {
  let view = '';
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)] ?? TRANSPARENT;
    if (unit !== TRANSPARENT) view += String.fromCharCode(unit);
  }
  return view;
}

const numerals = new Set(Array.from(HAN_NUMERALS, (sign) => sign.charCodeAt(0)));

/** True for 〇 to 亿 and 0 to 9, folded. 两 is left out: it begins words (两会) more often than it ends numbers. */
export function isNumeral(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || numerals.has(unit);
}

/** True for a Latin letter or a digit, folded: where two of them touch, no term begins or ends. */
export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** The span of a match with the quotes and brackets that its inside needs to be balanced; null where they are not there. */
export function balancedSpan(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  let left = start;
  let right = end;
  const open: string[] = [];
  for (let i = start; i < end; i++) {
    const sign = text.charAt(i);
    if (STRAIGHT.includes(sign)) {
      if (open.at(-1) === sign) open.pop();
      else open.push(sign);
    } else if (OPENERS.includes(sign)) {
      open.push(sign);
    } else if (CLOSERS.includes(sign)) {
      const opener = OPENERS.charAt(CLOSERS.indexOf(sign));
      if (open.at(-1) === opener) {
        open.pop();
      } else {
        left = adjacent(text, left, -1, opener);
        if (left < 0) return null;
      }
    }
  }
  for (const sign of open.toReversed()) {
    const closer = STRAIGHT.includes(sign) ? sign : CLOSERS.charAt(OPENERS.indexOf(sign));
    const before = closer === sign ? adjacent(text, left, -1, sign) : -1;
    if (before >= 0) {
      left = before;
      continue;
    }
    const after = adjacent(text, right - 1, 1, closer);
    if (after < 0) return null;
    right = after + 1;
  }
  return { start: left, end: right };
}

const QUOTES = '“”‘’「」『』"';

/** True where quotes stand on both sides of a stretch: “两新”. Brackets and titles do not count. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return QUOTES.includes(text.charAt(start - 1) || ' ') && QUOTES.includes(text.charAt(end) || ' ');
}

/** Offset of `sign` next to `from` in that direction, looking through spaces and mark-up; -1 where it is not there. */
function adjacent(text: string, from: number, step: 1 | -1, sign: string): number {
  let i = from + step;
  while (i >= 0 && i < text.length && (SPACES.includes(text.charAt(i)) || text.charAt(i) === MARKUP))
    i += step;
  return text.charAt(i) === sign ? i : -1;
}
