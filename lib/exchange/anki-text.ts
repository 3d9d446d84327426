import { DECK, FIELDS, NOTE_TYPE, noteFromEntry } from './anki-note.ts';
import type { WholeEntry } from './selection.ts';

/**
 * The entries as a text file that Anki imports ("Notes in Plain Text" of its manual): one line a note, known again by its
 * guid, so that importing again updates. The note type must be there already, as a package brings it; else Anki asks.
 */
export function ankiTextFromEntries(entries: readonly WholeEntry[], isRecalled: boolean): string {
  const heads = [
    '#separator:tab',
    '#html:true',
    `#notetype:${NOTE_TYPE}`,
    `#deck:${DECK}`,
    `#columns:${['guid', ...FIELDS, 'tags'].join('\t')}`,
    '#guid column:1',
    `#tags column:${String(FIELDS.length + 2)}`,
  ];
  const lines = entries.map((whole) => {
    const { guid, fields, tags } = noteFromEntry(whole, isRecalled);
    // HTML has no line ends, tabs or plain quotes left, so no cell needs quotes of its own.
    return [guid, ...FIELDS.map((field) => fields[field]), tags.join(' ').replaceAll('"', "'")].join('\t');
  });
  return `${[...heads, ...lines].join('\n')}\n`;
}
