import * as v from 'valibot';

import { CARD_CSS, TEMPLATES } from './anki-model.ts';
import { type AnkiNote, DECK, FIELDS, NOTE_TYPE } from './anki-note.ts';
import { changeTags, type SentTags, type TagChange, tagChange } from './anki-tags.ts';

/*
 * Anki on this machine, through its add-on AnkiConnect (code 2055492159; its README, version 6 of the interface). Asked
 * only when the reader presses a button; nothing is sent anywhere else.
 */

/** Where AnkiConnect listens unless told otherwise; the security policy allows this one address. */
export const ANKI_ADDRESS = 'http://127.0.0.1:8765';

/** Version of the interface. */
const VERSION = 6;
/** How long Anki may take for an answer, in milliseconds; it is slow while it synchronises. */
const PATIENCE = 30_000;
/** Notes in one request. */
const BATCH = 100;

/** Why Anki did not do what it was asked; the message may be shown. */
export class AnkiError extends Error {
  override readonly name = 'AnkiError';
  /** `away`: nobody answers. `refused`: Anki answered that it cannot. */
  readonly fault: 'away' | 'refused';

  constructor(fault: AnkiError['fault'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

const AWAY = 'Anki does not answer. Start Anki, with the add-on AnkiConnect in it, and try again.';

const answerSchema = v.object({ result: v.unknown(), error: v.nullable(v.unknown()) });

/** Asks Anki for one thing. */
export type AskAnki = (action: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Asks AnkiConnect on this machine. @throws AnkiError */
export async function askAnki(
  action: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  let answer: unknown;
  try {
    const response = await fetch(ANKI_ADDRESS, {
      method: 'POST',
      body: JSON.stringify({ action, version: VERSION, params }),
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
      credentials: 'omit',
    });
    answer = await response.json();
  } catch (error) {
    throw new AnkiError('away', AWAY, { cause: error });
  }
  const read = v.safeParse(answerSchema, answer);
  if (!read.success)
    throw new AnkiError('away', 'Something else than AnkiConnect answers at 127.0.0.1:8765.');
  const { result, error } = read.output;
  if (error === null) return result;
  throw new AnkiError('refused', `Anki says: ${typeof error === 'string' ? error : JSON.stringify(error)}`);
}

/** What sending has done, in notes. */
export interface Sent {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  /** Guids of the notes that Anki has now. */
  readonly done: readonly string[];
  /** Notes that Anki did not take, by guid. */
  readonly failed: readonly { readonly guid: string; readonly reason: string }[];
}

const strings = v.array(v.string());
const numbers = v.array(v.number());
const infoSchema = v.array(
  v.object({
    noteId: v.optional(v.number()),
    fields: v.optional(v.record(v.string(), v.object({ value: v.string() }))),
    tags: v.optional(v.array(v.string()), []),
  }),
);

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  throw new AnkiError('refused', 'Anki answered in a way that is not known here. Update AnkiConnect.');
}

/** Makes our note type and deck where they are missing. @throws AnkiError where there is another type of that name */
async function prepare(ask: AskAnki): Promise<void> {
  if (Number(await ask('version')) < VERSION)
    throw new AnkiError('refused', 'AnkiConnect is too old. Update it in Anki, under Tools → Add-ons.');
  if (!parse(strings, await ask('modelNames')).includes(NOTE_TYPE)) {
    const cardTemplates = TEMPLATES.map(({ name, front, back }) => ({
      Name: name,
      Front: front,
      Back: back,
    }));
    await ask('createModel', {
      modelName: NOTE_TYPE,
      inOrderFields: FIELDS,
      css: CARD_CSS,
      isCloze: false,
      cardTemplates,
    });
  }
  const fields = parse(strings, await ask('modelFieldNames', { modelName: NOTE_TYPE }));
  const missing = FIELDS.filter((field) => !fields.includes(field));
  if (missing.length > 0)
    throw new AnkiError(
      'refused',
      `The note type “${NOTE_TYPE}” in Anki lacks the fields ${missing.join(', ')}. Rename it there and try again.`,
    );
  await ask('createDeck', { deck: DECK });
}

/** A note that Anki has. */
interface KnownNote {
  readonly noteId: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** The notes of our type that Anki has, by `BanduId`. */
async function knownNotes(ask: AskAnki): Promise<ReadonlyMap<string, KnownNote>> {
  const ids = parse(numbers, await ask('findNotes', { query: `"note:${NOTE_TYPE}"` }));
  const known = new Map<string, KnownNote>();
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const { noteId, fields, tags } of parse(
      infoSchema,
      await ask('notesInfo', { notes: ids.slice(at, at + BATCH) }),
    )) {
      if (noteId === undefined || fields === undefined) continue;
      const values = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
      const id = values['BanduId'];
      if (id !== undefined && id !== '') known.set(id, { noteId, fields: values, tags });
    }
  }
  return known;
}

/** Adds notes; those that Anki refuses are told one by one. */
async function addNotes(ask: AskAnki, notes: readonly AnkiNote[]): Promise<readonly (string | null)[]> {
  const asked = notes.map(({ fields, tags }) => ({
    deckName: DECK,
    modelName: NOTE_TYPE,
    fields,
    tags,
    // Anki judges doubles by the first field; ours are known by their id.
    options: { allowDuplicate: true },
  }));
  try {
    const ids = parse(v.array(v.nullable(v.number())), await ask('addNotes', { notes: asked }));
    return notes.map((_, i) => (typeof ids[i] === 'number' ? null : 'Anki did not take it'));
  } catch (error) {
    // Newer versions refuse the whole list for one of it.
    if (!(error instanceof AnkiError) || error.fault === 'away') throw error;
    if (notes.length === 1) return [error.message];
    const alone: (string | null)[] = [];
    for (const note of notes) alone.push(...(await addNotes(ask, [note])));
    return alone;
  }
}

/** What sending goes by and tells. */
export interface SendOptions {
  /** What was sent before, by which our labels are known from the reader's own. */
  readonly sentTags?: SentTags;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/**
 * Sends notes to Anki: adds those that it does not have, updates those whose fields or labels are others now. What was
 * sent before a failure stays sent; sending again doubles nothing. @throws AnkiError
 */
export async function sendNotes(
  notes: readonly AnkiNote[],
  ask: AskAnki,
  { sentTags = {}, onProgress }: SendOptions = {},
): Promise<Sent> {
  await prepare(ask);
  const known = await knownNotes(ask);
  const done: string[] = [];
  const failed: { guid: string; reason: string }[] = [];
  const fresh: AnkiNote[] = [];
  const labelled: (TagChange & { noteId: number })[] = [];
  let updated = 0;
  for (const note of notes) {
    const old = known.get(note.fields.BanduId);
    if (!old) {
      fresh.push(note);
      continue;
    }
    const { noteId } = old;
    const tags = tagChange(old.tags, note.tags, sentTags[note.guid] ?? []);
    const isRelabelled = tags.add.length + tags.remove.length > 0;
    if (isRelabelled) labelled.push({ noteId, ...tags });
    const isNew = FIELDS.some((field) => old.fields[field] !== note.fields[field]);
    if (isNew) await ask('updateNoteFields', { note: { id: noteId, fields: note.fields } });
    if (isNew || isRelabelled) updated += 1;
    done.push(note.guid);
    onProgress?.(done.length, notes.length);
  }
  await changeTags(ask, labelled);
  const same = done.length - updated;
  let added = 0;
  for (let at = 0; at < fresh.length; at += BATCH) {
    const batch = fresh.slice(at, at + BATCH);
    for (const [i, reason] of (await addNotes(ask, batch)).entries()) {
      const guid = batch[i]?.guid ?? '';
      if (reason === null) {
        added += 1;
        done.push(guid);
      } else failed.push({ guid, reason });
    }
    onProgress?.(done.length + failed.length, notes.length);
  }
  return { added, updated, same, done, failed };
}
