import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

import { type Settings, readSettings } from './settings-schema.ts';

export type { Settings } from './settings-schema.ts';

/* What the learner has chosen, in storage.local under `settings`. */

const settingsItem = storage.defineItem<unknown>('local:settings', { fallback: null });

/** The learner's settings. Extension pages and the background share them. */
export const settings = {
  async getValue(): Promise<Settings> {
    return readSettings(await settingsItem.getValue());
  },

  /**
   * The settings to draw a page by: the defaults where the browser's storage cannot be read, which is no reason to read no page
   * (C4). Whoever writes them, or changes more than a page by them, asks for their value and hears that there is none.
   */
  async forPages(): Promise<Settings> {
    return settings.getValue().catch(() => readSettings(null));
  },

  /** Settles when it is stored; what is not as it should be falls back as in `readSettings`. */
  async setValue(value: Settings): Promise<void> {
    await settingsItem.setValue(readSettings(value));
  },

  /** Changes some fields by what all of them are now; settles when it is stored. */
  async change(what: (now: Settings) => Partial<Settings>): Promise<void> {
    const now = await settings.getValue();
    await settings.setValue({ ...now, ...what(now) });
  },

  /** Calls back at each change, from whatever page. @returns the end of it */
  watch(onChange: (value: Settings) => void): () => void {
    return settingsItem.watch((stored) => onChange(readSettings(stored)));
  },
} as const;

/**
 * The match pattern of a site: `https://www.example.cn/*`. Firefox's patterns know no ports: one that names a port matches
 * nothing, one without it all ports of the host.
 */
export function patternOf(origin: string): string {
  return `${import.meta.env.FIREFOX ? origin.replace(/:\d+$/u, '') : origin}/*`;
}

const draftSchema = v.fallback(v.record(v.string(), v.string()), {});
const draftsItem = storage.defineItem<unknown>('local:noteDrafts', { fallback: null });

/** The end of the line of draft writes: each reads what the one before it has written. */
let lastDraft: Promise<void> = Promise.resolve();

/** Notes that were begun in the popup and not saved, by the id of their entry: a popup may close at any moment (B12). */
export const noteDrafts = {
  /** Null where no note of this entry was begun. */
  async find(entryId: string): Promise<string | null> {
    await lastDraft;
    return v.parse(draftSchema, await draftsItem.getValue())[entryId] ?? null;
  },

  /** Keeps the text; null forgets it. */
  async keep(entryId: string, text: string | null): Promise<void> {
    const write = async () => {
      const { [entryId]: _old, ...others } = v.parse(draftSchema, await draftsItem.getValue());
      await draftsItem.setValue(text === null ? others : { ...others, [entryId]: text });
    };
    lastDraft = lastDraft.then(write, write);
    return lastDraft;
  },
} as const;
