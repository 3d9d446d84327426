import * as v from 'valibot';

import { saveRequestSchema } from '../../lib/message-schemas.ts';
import { type SaveRequest, onMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { saveEntry } from '../../lib/store/entries.ts';
import { dateFromArticle } from '../../lib/text/article-date.ts';
import { publisherFromArticle } from '../../lib/text/article-publisher.ts';
import { findArticle } from './engine.ts';
import { getReaderEngine } from './reader-engine.ts';
import { refusePrivate } from './sender.ts';

/** The request with what the page and its article say of themselves: who published it, and on which day. */
function withSource(request: SaveRequest): SaveRequest {
  const { article = '', publisher = '', published = '', context } = request;
  const facts = findArticle(article);
  const digest = facts?.digest ?? '';
  const date = facts?.date ?? dateFromArticle(digest, published);
  const two = (count: number): string => String(count).padStart(2, '0');
  const day = date ? `${String(date.year)}-${two(date.month)}-${two(date.day)}` : '';
  const told = { publisher: publisherFromArticle(digest) || publisher, publishedOn: day };
  return { ...request, context: { ...told, ...context } };
}

/** The request of a sentence with its pinyin, which its card does not know. */
async function withPinyin(request: SaveRequest): Promise<SaveRequest> {
  if (request.kind !== 'sentence' || request.pinyin !== '') return request;
  const { tokens } = (await getReaderEngine()).annotate(request.headword, findArticle(request.article ?? ''));
  const words = tokens.map(({ pinyin }) => pinyin).filter((pinyin) => pinyin !== '');
  return { ...request, pinyin: words.join(' ') };
}

/** Answers what content scripts may ask of the memory: one save at a time, nothing else. */
export function answerMemory(): void {
  onMessage('save', async ({ data, sender }) => {
    refusePrivate(sender);
    const request = withSource(v.parse(saveRequestSchema, data));
    const complete = await withPinyin(request).catch(() => request);
    await saveEntry(await openStore(), complete, new Date());
    return { saved: true };
  });
}
