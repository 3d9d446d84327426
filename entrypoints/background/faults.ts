import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { onMessage } from '../../lib/messages.ts';

/** As many faults are remembered, each so long: enough to see what goes wrong again and again. */
const MOST = 10;
const LONGEST = 300;

let last = Promise.resolve();

/** Remembers a fault of ours until the browser is closed, in memory alone. The popup shows it to its reader, nobody else. */
async function keepFault(text: string): Promise<void> {
  const { faults } = await browser.storage.session.get('faults');
  const known: unknown[] = Array.isArray(faults) ? faults : [];
  const line = `${new Date().toISOString()} ${text.replaceAll(/\s+/gu, ' ').slice(0, LONGEST)}`;
  await browser.storage.session.set({ faults: [...known, line].slice(-MOST) });
}

function note(text: string): void {
  last = last.then(() => keepFault(text)).catch(() => undefined);
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

/** Listens to what goes wrong here, and to what content scripts tell. */
export function keepFaults(): void {
  addEventListener('error', ({ error, message }) => note(`background: ${textOf(error ?? message)}`));
  addEventListener('unhandledrejection', ({ reason }) => note(`background: ${textOf(reason)}`));
  onMessage('fault', ({ data }) => note(`page: ${v.parse(v.string(), data)}`));
}
