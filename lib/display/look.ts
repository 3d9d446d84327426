import type { Look } from '../messages.ts';
import type { Settings } from '../settings-schema.ts';
import type { Notation } from './notation.ts';

/**
 * Hues of the usual schemes for the tones 1 to 4 and the neutral one: Pleco's defaults, and red, orange, green, blue, grey
 * (Dummitt, "Chinese Through Tone & Color", 2008), which Hanping, Zhongwen and MDBG have. How light they are drawn is
 * fitted to the ground behind the text; see lib/page/ground.ts.
 */
export const TONE_SCHEMES = {
  pleco: ['#e30000', '#02b31c', '#1510f0', '#8900bf', '#777777'],
  zhongwen: ['#e01b1b', '#d88400', '#0b9c34', '#1f55e0', '#767676'],
} as const;

/** What the settings make of the readings that are sent. */
export function notationOf({ notation, joined, tones }: Settings): Notation {
  return { notation, joined, hasTones: tones !== 'none' };
}

/** The colours of what has no tone, then of the tones 1 to 5; one alone for all pinyin; none for that of the text. */
function coloursOf({ colour, tones, toneColours }: Settings): readonly string[] {
  const plain = colour === 'text' ? '' : colour;
  if (tones === 'none') return plain === '' ? [] : [plain];
  return [plain, ...(tones === 'own' ? toneColours : TONE_SCHEMES[tones])];
}

/** What a page needs to know of the settings to draw as the reader wants it. */
export function lookFromSettings(value: Settings): Look {
  const { wear, place, size, notation, joined, tones, sandhi, numbers, scope } = value;
  const isHiding = wear === 'hover' || wear === 'masked';
  const words = [isHiding ? wear : '', place === 'below' ? place : '', value.print ? '' : 'noprint'];
  const marks = [
    value.markTerms && 'term',
    value.markPersons && 'person',
    value.markPlaces && 'place',
    value.markOrganisations && 'organisation',
  ] as const;
  const written = [isHiding ? 'always' : wear, place, size, notation, joined, tones !== 'none'];
  return {
    key: [...written, sandhi, numbers, scope].join(' '),
    form: words.filter((word) => word !== '').join(' '),
    size: size / 100,
    colours: coloursOf(value),
    marks: marks.filter((mark) => mark !== false),
    isWholePage: scope === 'page',
    hasSentences: isHiding && value.reveal === 'sentence',
    copies: value.copy,
    prints: value.print,
  };
}
