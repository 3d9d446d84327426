import * as v from 'valibot';

import { annotateRequestSchema, glossRequestSchema, openArticleSchema } from '../../lib/message-schemas.ts';
import { onMessage } from '../../lib/messages.ts';
import { openStore } from '../../lib/store/db.ts';
import { hasEntry } from '../../lib/store/entries.ts';
import { settings } from '../../lib/settings.ts';
import { annotateBlocks, glossBlocks } from '../../lib/text/blocks.ts';
import { writeBlocks } from './display.ts';
import { getReaderEngine } from './reader-engine.ts';
import { findArticle, getEngine, keepArticle } from './engine.ts';

/** Saved before? A memory that cannot be read is no reason to show no gloss: the card then offers to save, and says why not. */
async function isSaved(headword: string): Promise<boolean> {
  return openStore().then(
    async (db) => hasEntry(db, headword),
    () => false,
  );
}

/** Answers what content scripts ask about text. */
export function answerText(): void {
  onMessage('openArticle', async ({ data }) => {
    const { article, digest, published } = v.parse(openArticleSchema, data);
    const engine = await getEngine();
    keepArticle(article, engine.readArticle(digest, published));
  });
  onMessage('annotate', async ({ data }) => {
    const { article, blocks, wanted } = v.parse(annotateRequestSchema, data);
    const names = findArticle(article);
    if (!names) return { unknownArticle: true };
    // Asked each time: a page that hears of a change asks again at once, before any copy here would have followed.
    const value = await settings.getValue();
    const told = annotateBlocks(await getReaderEngine(), blocks, wanted, names, value);
    return { blocks: writeBlocks(told, blocks, value) };
  });
  onMessage('gloss', async ({ data }) => {
    const { article, blocks, block, offset } = v.parse(glossRequestSchema, data);
    const engine = await getReaderEngine();
    const { gloss, sentence } = glossBlocks(engine, blocks, block, offset, findArticle(article));
    return { gloss, sentence, isSaved: gloss !== null && (await isSaved(gloss.headword)) };
  });
}
