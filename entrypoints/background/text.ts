import * as v from 'valibot';

import { annotateRequestSchema, glossRequestSchema, openArticleSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { hasEntry } from '../../lib/store/entries.ts';
import { NO_MARKS, statusOf } from '../../lib/store/words.ts';
import { settings } from '../../lib/settings.ts';
import { annotateBlocks, glossBlocks } from '../../lib/text/blocks.ts';
import { writeBlocks } from './display.ts';
import { getReaderEngine } from './reader-engine.ts';
import { findArticle, getEngine, keepArticle, keepArticleOfTab } from './engine.ts';
import { tallyBlocks } from './knowledge.ts';
import { getKnown, getMarks } from './marks.ts';

/** Saved before? A memory that cannot be read is no reason to show no gloss: the card then offers to save, and says why not. */
async function isSaved(headword: string): Promise<boolean> {
  return openStore().then(
    async (db) => hasEntry(db, headword),
    () => false,
  );
}

/** Answers what content scripts ask about text. */
export function answerText(): void {
  onMessage('openArticle', async ({ data, sender }) => {
    const { article, digest, published } = v.parse(openArticleSchema, data);
    const engine = await getEngine();
    keepArticle(article, engine.readArticle(digest, published));
    if (sender.tab?.id !== undefined) keepArticleOfTab(sender.tab.id, article);
  });
  onMessage('annotate', async ({ data, sender }) => {
    const { article, blocks, wanted } = v.parse(annotateRequestSchema, data);
    const names = findArticle(article);
    if (!names) return { unknownArticle: true };
    // Asked each time: a page that hears of a change asks again at once, before any copy here would have followed.
    const value = await settings.forPages();
    const engine = await getReaderEngine();
    const marks = value.wear === 'unknown' ? await getKnown() : NO_MARKS;
    const isPlain = (surface: string): boolean => statusOf(marks, engine.headwordOf(surface)) !== null;
    const wishes = { ...value, ...(marks !== NO_MARKS && { isPlain }) };
    const told = annotateBlocks(engine, blocks, wanted, names, wishes);
    if (sender.tab?.id !== undefined) tallyBlocks(sender.tab.id, blocks, told, engine.headwordOf);
    return { blocks: writeBlocks(told, blocks, value) };
  });
  onMessage('gloss', async ({ data }) => {
    const { article, blocks, block, offset } = v.parse(glossRequestSchema, data);
    const engine = await getReaderEngine();
    const { gloss, sentence } = glossBlocks(engine, blocks, block, offset, findArticle(article));
    if (!gloss) return { gloss, sentence, isSaved: false };
    const mark = statusOf(await getMarks(), engine.headwordOf(gloss.headword));
    return { gloss, sentence, isSaved: await isSaved(gloss.headword), mark };
  });
}
