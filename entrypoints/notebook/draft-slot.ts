import { allKeys } from './draft-keys.ts';

/*
 * Each window has slots of its own for what is typed, so that two that write about the same never write over each other's. A window
 * that is open holds a lock in its name: the slots of one that is gone are anybody's.
 */

const PREFIX = 'draft:';
const BETWEEN = '#';
const SESSION_KEY = 'bandu-window';
const lockOf = (name: string): string => `bandu-window:${name}`;

/** The name of this window; a reload keeps it. */
function ownName(): string {
  const name = sessionStorage.getItem(SESSION_KEY) ?? crypto.randomUUID();
  sessionStorage.setItem(SESSION_KEY, name);
  return name;
}

/** This window's name, held as long as it is open. A window that was duplicated has its name from the other, and takes a new one. */
const held: Promise<string> = new Promise((resolve) => {
  const hold = (name: string): void => {
    void navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
      if (!lock) {
        const fresh = crypto.randomUUID();
        sessionStorage.setItem(SESSION_KEY, fresh);
        hold(fresh);
        return;
      }
      resolve(name);
      await new Promise(() => undefined);
    });
  };
  hold(ownName());
});

/** Where this window keeps what is typed about `key`. */
export async function ownSlot(key: string): Promise<string> {
  return `${PREFIX}${key}${BETWEEN}${await held}`;
}

/** The slots about `key` of windows that are gone. */
export async function leftSlots(key: string): Promise<readonly string[]> {
  const { held: locks = [] } = await navigator.locks.query();
  const open = new Set(locks.map(({ name }) => name));
  const about = `${PREFIX}${key}${BETWEEN}`;
  const slots = await allKeys();
  return slots.filter(
    (slot) =>
      slot === `${PREFIX}${key}` || (slot.startsWith(about) && !open.has(lockOf(slot.slice(about.length)))),
  );
}
