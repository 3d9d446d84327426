import { browser } from 'wxt/browser';

import type { PlaceRequest, Quote } from '../../lib/messages.ts';

/** What a tab was opened for. */
export interface WantedPlace extends PlaceRequest {
  readonly quote: Quote;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

/** In the browser's memory, since the worker may sleep before a slow page has come. */
const KEY = 'places';

/** A tab that has shown nothing by then has gone elsewhere. */
const HOLD = 120_000;

/** By tab; read when it is first asked for. Nobody else writes it. */
let places: Promise<Map<string, WantedPlace>> | null = null;

async function load(): Promise<Map<string, WantedPlace>> {
  const stored: Record<string, Record<string, WantedPlace>> = await browser.storage.session.get(KEY);
  return new Map(Object.entries(stored[KEY] ?? {}));
}

async function getPlaces(): Promise<Map<string, WantedPlace>> {
  // What cannot be read is not known: the address of the tab names the place, too.
  places ??= load().catch(() => new Map<string, WantedPlace>());
  return places;
}

async function store(known: ReadonlyMap<string, WantedPlace>): Promise<void> {
  await browser.storage.session.set({ [KEY]: Object.fromEntries(known) });
}

/** Remembers what a tab was opened for, until it is found, the tab closed, or two minutes over. */
export async function rememberPlace(tabId: number, place: WantedPlace): Promise<void> {
  const known = await getPlaces();
  for (const [tab, { openedAt }] of known) if (place.openedAt - openedAt > HOLD) known.delete(tab);
  known.set(String(tabId), place);
  await store(known);
}

/** What a tab was opened for; null for nothing, or nothing any more. */
export async function findPlace(tabId: number): Promise<WantedPlace | null> {
  const place = (await getPlaces()).get(String(tabId));
  return place && Date.now() - place.openedAt <= HOLD ? place : null;
}

/** Forgets what a tab was opened for. */
export async function forgetPlace(tabId: number): Promise<void> {
  const known = await getPlaces();
  if (known.delete(String(tabId))) await store(known);
}
