import type { Annotation, Gloss, Mention, Quantity, Term, TermMatch, Token } from './annotation.ts';
import { entriesFromRaw, pointedTo } from './entry.ts';
import { glossOfSigns } from './gloss-signs.ts';
import type { Lexicon } from './lexicon.ts';
import { spokenOf } from './spoken.ts';
import { isOverlapping, isWithin, type Span } from './span.ts';

/** What a card needs besides the annotation. */
export interface GlossSources {
  /** The pinyin of a text by itself. */
  readonly pinyinFromText: (text: string) => string;
  readonly lexicon: Lexicon;
  readonly terms: {
    get(headword: string): Term | null;
    inner(text: string, match: Span): readonly TermMatch[];
  };
}

/**
 * The first sense of a word as it is said here: `long` for 长 cháng, `chief` for zhǎng; null where the dictionary does not
 * have the word.
 */
export function senseOf(surface: string, pinyin: string, lexicon: Lexicon): string | null {
  const entries = sortByReading(entriesOf(withoutBreaks(surface), lexicon), pinyin);
  // An item that only points elsewhere explains nothing by itself: 衡阳 "see 衡阳市"; a word that is no name is no surname.
  const isName = /^\p{Lu}/u.test(pinyin);
  const explains = (gloss: string): boolean =>
    !/^(?:see|variant of|old variant of)\b/u.test(gloss) && (isName || !gloss.startsWith('surname'));
  const entry = entries.find(({ senses }) => explains(senses[0]?.gloss ?? '')) ?? entries[0];
  return entry?.senses[0]?.gloss ?? null;
}

/** Dictionary words longer than a token are looked for up to this many characters: 中华人民共和国. */
const LONGEST_HEADWORD = 12;

/**
 * What the card shows for `offset` of `text`: the term there, else the name, else the number, else the word; the shorter
 * of a term and a name where one lies inside the other; with how it is read aloud, where that is not as it is written. Of
 * digits and abbreviations alone (12:30, CPI), that only. Null on space, punctuation and foreign words.
 */
export function glossAt(
  text: string,
  offset: number,
  annotation: Annotation,
  sources: GlossSources,
): Gloss | null {
  const gloss = findGloss(text, offset, annotation, sources);
  if (!gloss) return null;
  const spoken = spokenOf(text, gloss.span, annotation.tokens, sources.pinyinFromText);
  return spoken && spoken.han !== gloss.surface ? { ...gloss, spoken } : gloss;
}

function findGloss(
  text: string,
  offset: number,
  annotation: Annotation,
  sources: GlossSources,
): Gloss | null {
  const token = annotation.tokens.find(({ start, end }) => start <= offset && offset < end);
  if (!token) return null;
  const at = <S extends Span>(spans: readonly S[]): S | undefined =>
    spans
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const term = at(annotation.terms);
  const mention = at(annotation.mentions);
  if (term && !(mention && isWithin(mention, term) && mention.end - mention.start < term.end - term.start)) {
    return glossOfTerm(text, term, annotation, sources);
  }
  if (mention) return glossOfMention(text, mention, annotation, sources);
  const quantity = at(annotation.quantities);
  if (quantity) return glossOfQuantity(text, quantity, annotation, sources);
  if (token.readings.length === 0) return glossOfSigns(text, token, annotation);
  return glossOfWord(text, token, annotation, sources);
}

/** A text without what a break between blocks has put into it: 三塘镇 of 三塘 | 镇. */
function withoutBreaks(surface: string): string {
  return surface.replaceAll(/\s*\n\s*/gu, '');
}

function tokensIn(span: Span, annotation: Annotation): readonly Token[] {
  return annotation.tokens.filter((token) => isOverlapping(token, span));
}

/** The pinyin of tokens as one line: `sāngāosìxīn měihǎo lántú`. */
export function pinyinOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.pinyin)
    .filter((pinyin) => pinyin !== '')
    .join(' ');
}

/** The dictionary's items for a headword; one that only points to another word is followed by that word's items. */
function entriesOf(headword: string, lexicon: Lexicon): Gloss['entries'] {
  const word = lexicon.find(headword);
  if (word < 0) return [];
  const own = lexicon.entries(word);
  const targets = new Set(own.map(pointedTo).filter((target) => target !== null && target !== headword));
  const pointed = [...targets].flatMap((target) => {
    const id = lexicon.find(target ?? '');
    return id < 0 || id === word ? [] : lexicon.entries(id);
  });
  return [...entriesFromRaw(own), ...entriesFromRaw(pointed)];
}

/** The words of a stretch, each with its first sense; none where the stretch is one word. */
function partsOf(
  text: string,
  span: Span,
  annotation: Annotation,
  { lexicon, terms }: GlossSources,
): Gloss['parts'] {
  const tokens = tokensIn(span, annotation).filter((token) => token.readings.length > 0);
  const inner = terms.inner(text, span).map((match) => ({
    span: { start: match.start, end: match.end },
    surface: text.slice(match.start, match.end),
    pinyin: pinyinOf(tokensIn(match, annotation)),
    gloss: match.gloss,
  }));
  if (tokens.length < 2) return inner;
  const words = tokens.map((token) => {
    const surface = text.slice(token.start, token.end);
    return {
      span: { start: token.start, end: token.end },
      surface,
      pinyin: token.pinyin,
      gloss: senseOf(surface, token.pinyin, lexicon) ?? '',
    };
  });
  const isTerm = (word: Span): boolean =>
    inner.some(({ span: own }) => isWithin(word, own) && isWithin(own, word));
  return [...inner, ...words.filter((word) => !isTerm(word.span))];
}

function glossOfTerm(text: string, match: TermMatch, annotation: Annotation, sources: GlossSources): Gloss {
  const span = { start: match.start, end: match.end };
  const term = match.origin === 'glossary' ? sources.terms.get(match.headword) : null;
  const surface = text.slice(match.start, match.end);
  return {
    span,
    surface,
    kind: 'term',
    headword: match.headword,
    pinyin: pinyinOf(tokensIn(span, annotation)),
    entries: entriesOf(match.headword, sources.lexicon),
    ...(match.origin === 'glossary' ? {} : { note: match.gloss, origin: match.origin }),
    ...(surface === match.headword ? {} : { headwordPinyin: sources.pinyinFromText(match.headword) }),
    ...(term ? { term } : {}),
    parts: partsOf(text, span, annotation, sources),
  };
}

function glossOfMention(
  text: string,
  mention: Mention,
  annotation: Annotation,
  sources: GlossSources,
): Gloss {
  const span = { start: mention.start, end: mention.end };
  const surface = text.slice(mention.start, mention.end);
  const headword = withoutBreaks(surface);
  const pinyin = pinyinOf(tokensIn(span, annotation));
  const entries = sortByReading(entriesOf(headword, sources.lexicon), pinyin);
  return {
    span,
    surface,
    kind: mention.type,
    headword: entries[0]?.simplified ?? headword,
    pinyin,
    entries,
    note: mention.gloss ?? mention.type,
    parts: partsOf(text, span, annotation, sources),
  };
}

function glossOfQuantity(
  text: string,
  quantity: Quantity,
  annotation: Annotation,
  sources: GlossSources,
): Gloss {
  const span = { start: quantity.start, end: quantity.end };
  const surface = text.slice(quantity.start, quantity.end);
  return {
    span,
    surface,
    kind: 'quantity',
    headword: withoutBreaks(surface),
    pinyin: pinyinOf(tokensIn(span, annotation)),
    entries: entriesOf(withoutBreaks(surface), sources.lexicon),
    note: quantity.gloss,
    parts: partsOf(text, span, annotation, sources),
  };
}

/** The longest dictionary word around the token that covers whole tokens: 中华人民共和国 for a pointer on 人民. */
function widest(text: string, token: Token, annotation: Annotation, lexicon: Lexicon): Span {
  const index = annotation.tokens.indexOf(token);
  let best: Span = token;
  for (let first = index; first >= 0; first--) {
    const start = annotation.tokens[first]?.start ?? 0;
    if (token.end - start > LONGEST_HEADWORD || (annotation.tokens[first]?.readings.length ?? 0) === 0) break;
    for (let last = index; last < annotation.tokens.length; last++) {
      const end = annotation.tokens[last]?.end ?? 0;
      if (end - start > LONGEST_HEADWORD || (annotation.tokens[last]?.readings.length ?? 0) === 0) break;
      if (end - start <= best.end - best.start) continue;
      const word = lexicon.find(text, start, end);
      if (word >= 0 && lexicon.entries(word).length > 0) best = { start, end };
    }
  }
  return best;
}

function glossOfWord(text: string, token: Token, annotation: Annotation, sources: GlossSources): Gloss {
  const { lexicon } = sources;
  const { start, end } = widest(text, token, annotation, lexicon);
  const span = { start, end };
  const surface = text.slice(start, end);
  const headword = withoutBreaks(surface);
  const entries = entriesOf(headword, lexicon);
  const tokens = tokensIn(span, annotation);
  const pinyin = pinyinOf(tokens);
  const inner = partsOf(text, span, annotation, sources);
  return {
    span,
    surface,
    kind: 'word',
    headword: entries[0]?.simplified ?? headword,
    pinyin,
    entries: sortByReading(entries, pinyin),
    parts: entries.length === 0 && inner.length === 0 ? signParts(text, token, lexicon) : inner,
  };
}

/**
 * Entries said as in this text come first: 长 zhǎng before cháng in 校长. Of those, what is a name here is looked up as one,
 * and what is none is not: 苹果 píngguǒ is the fruit, Píngguǒ the company.
 */
function sortByReading(entries: Gloss['entries'], pinyin: string): Gloss['entries'] {
  const plain = (text: string): string => text.replaceAll(/[’\s-]/gu, '');
  const wanted = plain(pinyin);
  const rank = (entry: Gloss['entries'][number]): number => {
    const own = plain(entry.pinyin);
    if (own.toLowerCase() !== wanted.toLowerCase()) return 0;
    return own.slice(0, 1) === wanted.slice(0, 1) ? 2 : 1;
  };
  return [...entries].sort((a, b) => rank(b) - rank(a));
}

/** For a word that no dictionary has: the shorter words it holds, longest first from the left. */
function signParts(text: string, token: Token, lexicon: Lexicon): Gloss['parts'] {
  const parts: { span: Span; surface: string; pinyin: string; gloss: string }[] = [];
  for (let start = token.start; start < token.end;) {
    let end = start + 1;
    for (let longer = token.end; longer > start + 1; longer--) {
      if (longer - start === token.end - token.start) continue;
      if (entriesOf(text.slice(start, longer), lexicon).length > 0) {
        end = longer;
        break;
      }
    }
    const surface = text.slice(start, end);
    const [entry] = entriesOf(surface, lexicon);
    if (entry)
      parts.push({
        span: { start, end },
        surface,
        pinyin: entry.pinyin,
        gloss: entry.senses[0]?.gloss ?? '',
      });
    start = end;
  }
  return parts;
}
