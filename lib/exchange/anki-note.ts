import { htmlFromText } from './html-text.ts';
import type { WholeEntry } from './selection.ts';
import { stableId } from '../store/stable-id.ts';

/*
 * An entry as a note of Anki. The same for the text file, the package and AnkiConnect, so that each updates what another
 * has made.
 */

/** Name of the note type and, unless the reader says otherwise, of the deck. */
export const NOTE_TYPE = 'Bandu 伴读';
export const DECK = 'Bandu 伴读';

/**
 * The fields of the note type. `Recall` is empty where no card is to ask for the characters; `BanduId` says which entry it
 * is.
 */
export const FIELDS = [
  'Headword',
  'Pinyin',
  'Meaning',
  'Sentence',
  'Source',
  'Notes',
  'Recall',
  'BanduId',
] as const;
export type Field = (typeof FIELDS)[number];

/** A note as Anki takes it: fields in HTML. */
export interface AnkiNote {
  /** By which Anki knows it again; follows from the entry's id. */
  readonly guid: string;
  readonly fields: Readonly<Record<Field, string>>;
  /** Without spaces, which part labels there. */
  readonly tags: readonly string[];
}

/** Where a sentence was read: title, publisher and day, the title a link where the address is one of http or https. */
function sourceHtml({ title, url, publisher, publishedOn }: WholeEntry['contexts'][number]): string {
  const name = htmlFromText(title === '' ? url : title);
  const isLink = /^https?:/iu.test(url) && URL.canParse(url);
  const link = isLink ? `<a href="${htmlFromText(new URL(url).href)}">${name}</a>` : name;
  const rest = [publisher, publishedOn].filter((part) => part !== '').map(htmlFromText);
  return [link, ...rest].filter((part) => part !== '').join(' · ');
}

/** The sentence with its headword set off. */
function sentenceHtml(sentence: string, headword: string): string {
  const at = sentence.indexOf(headword);
  if (at < 0) return htmlFromText(sentence);
  const end = at + headword.length;
  return `${htmlFromText(sentence.slice(0, at))}<b>${htmlFromText(headword)}</b>${htmlFromText(sentence.slice(end))}`;
}

/** The entry as a note. `isRecalled` asks for the characters too, besides what the entry's own cards say. */
export function noteFromEntry({ entry, contexts, notes, cards }: WholeEntry, isRecalled: boolean): AnkiNote {
  const { id, headword, kind, pinyin, gloss, sense = '', tags } = entry;
  const context = contexts.at(-1);
  const wantsRecall = isRecalled || cards.some(({ face }) => face === 'recall');
  return {
    guid: stableId('anki', id),
    fields: {
      Headword: htmlFromText(headword),
      Pinyin: htmlFromText(pinyin),
      Meaning: htmlFromText(sense === '' ? gloss : sense),
      Sentence: context ? sentenceHtml(context.sentence, headword) : '',
      Source: context ? sourceHtml(context) : '',
      Notes: notes.map(({ text }) => htmlFromText(text)).join('<br><br>'),
      Recall: wantsRecall ? '1' : '',
      BanduId: htmlFromText(id),
    },
    tags: [...new Set(['bandu', kind, ...tags])].map((tag) =>
      tag
        .toWellFormed()
        .trim()
        .replaceAll(/[\s\p{Cc}]+/gu, '_'),
    ),
  };
}
