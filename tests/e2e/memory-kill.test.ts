import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';
import { expect, test } from 'vitest';

import { type Launched } from '../../scripts/launch.ts';
import { launchExtension } from '../support/extension.ts';
import { ask, killBrowser, openBarePage, readMarks, readTable, saveRequest } from '../support/memory-page.ts';

/** How often the worker is killed. */
const KILLS = 50;

/** Numbers from 0 to 1 that are the same in each run (Park and Miller's generator), so that a failure can be had again. */
function makeRandom(): () => number {
  let seed = 20_241;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** Everything that a session of a reader asks to be kept, one after the other. */
type Step = readonly [type: string, data: unknown, headword: string];
function stepOf(number: number): Step {
  const headword = `词${String(number)}`;
  if (number % 5 === 3)
    return ['mark', { headword, status: number % 2 === 0 ? 'known' : 'ignored' }, headword];
  if (number % 5 === 4) {
    const { id } = saveRequest(number, headword);
    return ['mean', { id, headword, gloss: 'of my own' }, headword];
  }
  return ['save', saveRequest(number, headword, number % 5 === 0 ? '记一下' : ''), headword];
}

/** Asks until it is acknowledged, as the card's "Try again" does: the same request each time. */
async function askUntilDone(page: Page, [type, data]: Step): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) if ('res' in (await ask(page, type, data))) return;
  throw new Error(`${type} is never acknowledged`);
}

/** The headwords of a table, in order. */
async function headwordsOf(page: Page, table: string): Promise<string[]> {
  const rows = table === 'words' ? await readMarks(page) : await readTable(page, table);
  return rows.map(({ headword }) => String(headword)).toSorted((a, b) => (a < b ? -1 : 1));
}

/** What must be in the database after these steps: all of it, once. */
async function expectKept(page: Page, steps: readonly Step[]): Promise<void> {
  const wordsOf = (type: string) =>
    steps.flatMap((step) => (step[0] === type ? [step[2]] : [])).toSorted((a, b) => (a < b ? -1 : 1));
  expect(await headwordsOf(page, 'entries')).toEqual(wordsOf('save'));
  expect(await headwordsOf(page, 'words')).toEqual(wordsOf('mark'));
  expect(await headwordsOf(page, 'terms')).toEqual(wordsOf('mean'));
  const saves = wordsOf('save').length;
  expect(await readTable(page, 'contexts')).toHaveLength(saves);
  expect(await readTable(page, 'cards')).toHaveLength(saves);
  const notes = steps.filter(([type, data]) => type === 'save' && (data as { note: string }).note !== '');
  expect(await readTable(page, 'notes')).toHaveLength(notes.length);
}

test(
  'the worker is killed at 50 random moments of a session: no acknowledged write is lost, none is done twice (C1)',
  { timeout: 180_000 },
  async () => {
    const launched: Launched = await launchExtension('off');
    try {
      const page = await openBarePage(launched);
      const session = await launched.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      const random = makeRandom();
      const steps: Step[] = [];
      let number = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        // Some steps in peace, then the worker dies while one is under way, or just before or after it.
        const inPeace = Math.floor(random() * 3);
        for (let step = 0; step <= inPeace; step++) {
          const next = stepOf(number++);
          const done = askUntilDone(page, next);
          if (step === inPeace) {
            await page.waitForTimeout(random() * 60);
            await session.send('ServiceWorker.stopAllWorkers');
          }
          await done;
          steps.push(next);
        }
      }
      expect(steps.length).toBeGreaterThan(KILLS);
      await expectKept(page, steps);
      // Whoever did not hear the answer asks again: that changes nothing.
      for (const step of steps.filter((_, index) => index % 7 === 0)) await askUntilDone(page, step);
      await expectKept(page, steps);
    } finally {
      await launched.close();
    }
  },
);

test(
  'the browser is killed right after "Saved", four times: what was acknowledged is there when it is opened again (C2)',
  { timeout: 180_000 },
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'bandu-profile-'));
    const steps: Step[] = [];
    try {
      for (let round = 0; round < 4; round++) {
        const launched = await launchExtension('off', { profile });
        const page = await openBarePage(launched);
        await expectKept(page, steps);
        for (let number = round * 10; number < round * 10 + 5 + round; number++) {
          const step = stepOf(number);
          await askUntilDone(page, step);
          steps.push(step);
        }
        await killBrowser(launched);
      }
      const launched = await launchExtension('off', { profile });
      await expectKept(await openBarePage(launched), steps);
      await launched.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  },
);
