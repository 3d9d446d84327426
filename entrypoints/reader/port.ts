import { sendMessage } from '../../lib/messages.ts';
import type { PagePort } from '../../lib/page/port.ts';

/** What a page asks of the background, as messages. */
export const port: PagePort & { style: string } = {
  // Comes with the look: few pages have shadow roots, and no page needs it before.
  style: '',
  markPlain: (name) => sendMessage('markPlain', name),
  openArticle: (request) => sendMessage('openArticle', request),
  annotate: (request) => sendMessage('annotate', request),
  gloss: (request) => sendMessage('gloss', request),
  save: (request) => sendMessage('save', request),
  correct: (request) => sendMessage('correct', request),
  undoCorrection: (request) => sendMessage('undoCorrection', request),
  mean: (request) => sendMessage('mean', request),
  pageState: (state) => sendMessage('pageState', state),
  fault: (text) => sendMessage('fault', text),
};
