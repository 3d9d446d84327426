import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { launchExtension } from '../support/extension.ts';
import { killBrowser, openBarePage } from '../support/memory-page.ts';
import * as acts from '../support/reader-session.ts';
import { type Facts, factsAfter, readFacts } from '../support/session-facts.ts';

type Act = acts.Act;
type Desk = acts.Desk;

/** How often the worker is killed. */
const KILLS = 50;

/** Numbers from 0 to 1 that are the same in each run (Park and Miller's generator), so that a failure can be had again. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const wait = async (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A session of twenty acts that begins anew; some are about what one of the acts before has saved. */
const SESSION: readonly ((number: number) => Act)[] = [
  acts.save,
  (number) => acts.save(number, '记一下'),
  acts.mark,
  acts.save,
  () => acts.grade('4'),
  acts.mean,
  acts.save,
  (number) => acts.edit(number - 6, `第${String(number)}次记`),
  acts.mark,
  acts.save,
  (number) => acts.trash(number - 1, false),
  (number) => acts.trash(number - 2, true),
  acts.mean,
  (number) => acts.save(number, '再记一下'),
  acts.save,
  () => acts.grade('3'),
  acts.importList,
  acts.mark,
  acts.save,
  acts.mean,
];

function actOf(number: number): Act {
  const make = SESSION[number % SESSION.length];
  if (!make) throw new Error('There is no such act.');
  return make(number);
}

/** The pages of a session; as many new words are asked as there are. */
async function sitDown(launched: Launched): Promise<Desk> {
  await launched.setSettings({ annotate: 'off', newPerDay: 9999 });
  return acts.openDesk(launched, await openBarePage(launched));
}

const factsNow = async ({ bare, notebook }: Desk): Promise<Facts> => readFacts(bare, notebook);

test(
  'the worker is killed at 50 random moments of a session of saves, marks, meanings, grades, notes, imports and trash: no acknowledged write is lost, none is done twice (C1)',
  { timeout: 180_000 },
  async () => {
    const launched = await launchExtension('off');
    try {
      const desk = await sitDown(launched);
      const session = await launched.context.newCDPSession(desk.bare);
      await session.send('ServiceWorker.enable');
      const random = makeRandom(20_241);
      const done: Act[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        // Some acts in peace, then the worker dies while one is under way, or just before or after it.
        const inPeace = Math.floor(random() * 2);
        for (let count = 0; count <= inPeace; count++) {
          const act = actOf(done.length);
          await act.prepare?.(desk);
          const asking = act.ask(desk);
          if (count === inPeace) {
            await wait(random() * 60);
            await session.send('ServiceWorker.stopAllWorkers');
          }
          await asking;
          done.push(act);
        }
      }
      expect(done.length).toBeGreaterThan(KILLS);
      expect(await factsNow(desk)).toEqual(factsAfter(done));
      // Whoever did not hear the answer asks again: that changes nothing.
      const messages = done.filter(({ name }) => /^(?:save|mark|mean) /u.test(name));
      for (const act of messages.filter((_, index) => index % 5 === 0)) await act.ask(desk);
      expect(await factsNow(desk)).toEqual(factsAfter(done));
    } finally {
      await launched.close();
    }
  },
);

/** The acts of each life of the browser. It ends while the last two are under way: a save, and one in a page; the last ends well. */
const LIVES: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 6, 4],
  [21, 22, 23, 26, 27],
  [49, 50, 53, 51],
  [73, 64, 78, 76],
  [],
];

/** All ways in which some of two acts that nobody has acknowledged may have been done. */
function waysOf(unsure: readonly Act[]): readonly (readonly Act[])[] {
  return [[], ...unsure.map((act) => [act]), unsure];
}

test(
  'the browser is killed at a random moment, four times: what was acknowledged is there when it is opened again, and what was not is there whole or not at all (C2)',
  { timeout: 180_000 },
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'bandu-profile-'));
    // Its moments lie before, in and after the writes.
    const random = makeRandom(5_000_007);
    let done: readonly Act[] = [];
    let unsure: readonly Act[] = [];
    const perform = async (desk: Desk, act: Act) => {
      await act.ask(desk);
      done = [...done, act];
    };
    try {
      for (const life of LIVES) {
        const launched = await launchExtension('off', { profile });
        const desk = await sitDown(launched);
        const facts = await factsNow(desk);
        const ways = waysOf(unsure).map((way) => [...done, ...way]);
        done = ways.find((way) => isDeepStrictEqual(factsAfter(way), facts)) ?? done;
        expect(facts).toEqual(factsAfter(done));
        for (const number of life.slice(0, -2)) {
          const act = actOf(number);
          await act.prepare?.(desk);
          await perform(desk, act);
        }
        const last = life.slice(-2).map(actOf);
        for (const act of last) await act.prepare?.(desk);
        const settled = Promise.allSettled(last.map(async (act) => perform(desk, act)));
        await wait(random() * 300);
        await (life.length === 0 ? launched.close() : killBrowser(launched));
        await settled;
        unsure = last.filter((act) => !done.includes(act));
      }
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  },
);
