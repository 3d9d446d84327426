import * as v from 'valibot';

import { saveRequestSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';

/** Answers what content scripts may ask of the memory: one save at a time, nothing else. */
export function answerMemory(): void {
  onMessage('save', async ({ data }) => {
    const request = v.parse(saveRequestSchema, data);
    await saveEntry(await openStore(), request, new Date());
    return { saved: true };
  });
}
