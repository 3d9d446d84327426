import * as v from 'valibot';

import {
  correctRequestSchema,
  trashCorrectionSchema,
  undoCorrectionSchema,
} from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import {
  keepCorrection,
  restoreCorrection,
  trashCorrection,
  undoCorrection,
} from '../../lib/store/corrections.ts';
import { openStore } from '../../lib/store/db.ts';
import { isSound } from '../../lib/text/correction.ts';
import { announceReader } from './reader-engine.ts';
import { isExtensionPage, refusePrivate } from './sender.ts';

/** Answers what the card and the popup do with the reader's corrections. Nothing is told before the disk has it. */
export function answerCorrecting(): void {
  onMessage('correct', async ({ data, sender }) => {
    refusePrivate(sender);
    const request = v.parse(correctRequestSchema, data);
    if (!isSound(request)) throw new Error('This cannot be corrected.');
    await keepCorrection(await openStore(), request, new Date());
    void announceReader();
    return { corrected: true };
  });
  onMessage('undoCorrection', async ({ data, sender }) => {
    refusePrivate(sender);
    const { id, isStep } = v.parse(undoCorrectionSchema, data);
    const takeBack = isStep ? undoCorrection : trashCorrection;
    await takeBack(await openStore(), id, new Date());
    void announceReader();
    return { corrected: true };
  });
  onMessage('trashCorrection', async ({ data, sender }) => {
    if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
    const { id, isTrashed } = v.parse(trashCorrectionSchema, data);
    const move = isTrashed ? trashCorrection : restoreCorrection;
    await move(await openStore(), id, new Date());
    void announceReader();
  });
}
