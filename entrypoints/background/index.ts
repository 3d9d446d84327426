import { defineBackground } from 'wxt/utils/define-background';

import { answerCorrecting } from './correcting.ts';
import { answerMemory } from './memory.ts';
import { guardMemory } from './guard.ts';
import { answerDisplay } from './display.ts';
import { keepFaults } from './faults.ts';
import { answerCard, answerScouts } from './inject.ts';
import { goBack } from './going-back.ts';
import { answerFrames } from './reading.ts';
import { keepSites } from './sites.ts';
import { answerMeaning } from './meaning.ts';
import { answerSafety } from './safety.ts';
import { answerText } from './text.ts';
import { answerWho } from './who.ts';
import { answerWishes } from './wishes.ts';
import { answerWords } from './words.ts';
import { watchToolbar } from './toolbar.ts';

/** Every listener is added at once and in step: a worker that is woken by an event must already listen for it. */
export default defineBackground(() => {
  keepFaults();
  answerWishes();
  answerText();
  answerWho();
  answerDisplay();
  answerMeaning();
  answerMemory();
  answerWords();
  answerSafety();
  guardMemory();
  answerCorrecting();
  answerCard();
  answerScouts();
  answerFrames();
  watchToolbar();
  keepSites();
  goBack();
});
