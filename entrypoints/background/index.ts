import { defineBackground } from 'wxt/utils/define-background';

import { answerCorrecting } from './correcting.ts';
import { answerMemory } from './memory.ts';
import { answerDisplay } from './display.ts';
import { keepFaults } from './faults.ts';
import { answerCard } from './inject.ts';
import { answerFrames } from './reading.ts';
import { keepSites } from './sites.ts';
import { answerMeaning } from './meaning.ts';
import { answerText } from './text.ts';
import { watchToolbar } from './toolbar.ts';

/** Every listener is added at once and in step: a worker that is woken by an event must already listen for it. */
export default defineBackground(() => {
  keepFaults();
  answerText();
  answerDisplay();
  answerMeaning();
  answerMemory();
  answerCorrecting();
  answerCard();
  answerFrames();
  watchToolbar();
  keepSites();
});
