import type { Page } from 'playwright';

import type { Launched } from '../../scripts/launch.ts';
import { ask, saveRequest } from './memory-page.ts';
import type { Kept } from './session-facts.ts';

/*
 * What a reader asks to be kept in a session, by the ways of the real one: the card's requests go to the background; the
 * review, the notebook's notes, its trash and its import write by themselves, in their own pages.
 */

/** The pages in which a session is held. */
export interface Desk {
  /** Asks the background as a content script does. */
  readonly bare: Page;
  readonly popup: Page;
  readonly notebook: Page;
}

/** Opens them. */
export async function openDesk(launched: Launched, bare: Page): Promise<Desk> {
  const [popup, notebook] = [await launched.context.newPage(), await launched.context.newPage()];
  for (const page of [popup, notebook]) page.setDefaultTimeout(15_000);
  await popup.goto(`chrome-extension://${launched.id}/popup.html`);
  await notebook.goto(`chrome-extension://${launched.id}/notebook.html`);
  return { bare, popup, notebook };
}

/** One thing that is to be kept. */
export interface Act {
  readonly name: string;
  /** What is done before anything is asked to be kept. */
  readonly prepare?: (desk: Desk) => Promise<void>;
  /** Asks; settles when it is acknowledged: by the answer, or by what the page says. */
  readonly ask: (desk: Desk) => Promise<void>;
  /** What of it must be there from then on. */
  readonly keep: (kept: Kept) => void;
}

/** Asks until it is acknowledged, as the card's "Try again" does: the same request each time. */
async function askUntilDone(page: Page, type: string, data: unknown): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) if ('res' in (await ask(page, type, data))) return;
  throw new Error(`${type} is never acknowledged`);
}

const headwordOf = (number: number) => `词${String(number)}`;

/** A word is saved from a page, with a note or without. */
export function save(number: number, note = ''): Act {
  const headword = headwordOf(number);
  return {
    name: `save ${headword}`,
    ask: async ({ bare }) => askUntilDone(bare, 'save', saveRequest(number, headword, note)),
    keep: ({ words, notes }) => {
      words.set(headword, { contexts: 1, isTrashed: false, grades: [] });
      if (note !== '') notes.set(headword, note);
    },
  };
}

/** A word is marked as known or ignored. */
export function mark(number: number): Act {
  const headword = headwordOf(number);
  const status = number % 2 === 0 ? 'known' : 'ignored';
  return {
    name: `mark ${headword}`,
    ask: async ({ bare }) => askUntilDone(bare, 'mark', { headword, status }),
    keep: ({ marks }) => void marks.set(headword, status),
  };
}

/** A word is given a meaning of the reader's own. */
export function mean(number: number): Act {
  const headword = headwordOf(number);
  const { id } = saveRequest(number, headword);
  return {
    name: `mean ${headword}`,
    ask: async ({ bare }) => askUntilDone(bare, 'mean', { id, headword, gloss: 'of my own' }),
    keep: ({ meanings }) => void meanings.set(headword, 'of my own'),
  };
}

/** The card that is due first is graded in the popup with a key. Another card is asked when the grade is kept. */
export function grade(key: '3' | '4'): Act {
  let front = '';
  return {
    name: `grade ${key}`,
    prepare: async ({ popup }) => {
      // As it is opened for it; one that stays open is told of a word that has just been saved within half a minute.
      await popup.reload();
      await popup.locator('.card .headword').waitFor();
      if ((await popup.getByRole('button', { name: /^Good/u }).count()) === 0)
        await popup.keyboard.press('Space');
      await popup.getByRole('button', { name: /^Good/u }).waitFor();
      front = await popup.locator('.card .headword').innerText();
    },
    ask: async ({ popup }) => {
      await popup.keyboard.press(key);
      await popup.waitForFunction(
        (old) => {
          const asked = document.querySelector<HTMLElement>('.card .headword');
          return asked !== null && asked.innerText !== old;
        },
        front,
        { polling: 20 },
      );
    },
    keep: ({ words }) => void words.get(front)?.grades.push(key),
  };
}

/** The page of a word that `save` has saved, without a message at its foot. */
async function openEntry({ notebook }: Desk, number: number): Promise<void> {
  const { id } = saveRequest(number, headwordOf(number));
  const close = notebook.getByRole('button', { name: 'Close this message' });
  if ((await close.count()) > 0) await close.click();
  await notebook.evaluate((hash) => void (location.hash = hash), `entry/${String(id)}`);
  await notebook.getByRole('heading', { name: headwordOf(number) }).waitFor();
}

/** The note that a word was saved with is written over in the notebook. */
export function edit(number: number, text: string): Act {
  const label = `Note about ${headwordOf(number)}`;
  return {
    name: `edit the note of ${headwordOf(number)}`,
    prepare: async (desk) => {
      await openEntry(desk, number);
      // A draft of before the browser was killed may be open still.
      const field = desk.notebook.getByRole('textbox', { name: label, exact: true });
      if ((await field.count()) === 0)
        await desk.notebook.getByRole('button', { name: `Edit: ${label}` }).click();
      await field.fill(text);
    },
    ask: async ({ notebook }) => {
      await notebook.getByRole('textbox', { name: label, exact: true }).press('Control+Enter');
      await notebook.getByText('Note kept.').waitFor();
    },
    keep: ({ notes }) => void notes.set(headwordOf(number), text),
  };
}

/** A word is moved to the trash in the notebook; where `isBack`, by the message's Undo, it comes back. */
export function trash(number: number, isBack: boolean): Act {
  const headword = headwordOf(number);
  return {
    name: isBack ? `undo the trash of ${headword}` : `trash ${headword}`,
    ...(!isBack && { prepare: async (desk: Desk) => openEntry(desk, number) }),
    ask: async ({ notebook }) => {
      await notebook.getByRole('button', { name: isBack ? 'Undo' : 'Move to trash', exact: true }).click();
      await notebook.getByText(isBack ? 'Taken back.' : 'Moved 1 word to the trash.').waitFor();
    },
    keep: ({ words }) => {
      const word = words.get(headword);
      if (word) words.set(headword, { ...word, isTrashed: !isBack });
    },
  };
}

/** Words in a list that is imported. */
const LISTED = 12;

/** A list of words with notes is imported in the notebook: all of it or nothing. */
export function importList(number: number): Act {
  const name = `list-${String(number)}.csv`;
  const listed = Array.from({ length: LISTED }, (_, index) => `单${String(number)}第${String(index)}`);
  const rows = listed.map((headword) => `${headword},cí,listed,记下${headword}`);
  return {
    name: `import ${name}`,
    prepare: async ({ notebook }) => {
      await notebook.evaluate(() => void (location.hash = 'exchange'));
      await notebook.getByRole('region', { name: 'Import' }).waitFor();
      await notebook.setInputFiles('input[type=file]', {
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(['headword,pinyin,gloss,note', ...rows].join('\n')),
      });
      await notebook.getByRole('button', { name: 'Import', exact: true }).waitFor();
    },
    ask: async ({ notebook }) => {
      await notebook.getByRole('button', { name: 'Import', exact: true }).click();
      await notebook.getByText(`Imported ${name}`).waitFor();
    },
    keep: ({ words, notes }) => {
      for (const headword of listed) {
        words.set(headword, { contexts: 0, isTrashed: false, grades: [] });
        notes.set(headword, `记下${headword}`);
      }
    },
  };
}
