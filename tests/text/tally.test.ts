import { expect, test } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { publisherFromArticle } from '../../lib/text/article-publisher.ts';
import { annotateBlocks } from '../../lib/text/blocks.ts';
import { EMPTY_TALLY, addBlocks, knowledgeFromTally } from '../../lib/text/tally.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());
const TEXT = '我们在长沙工作，我们谈新质生产力。';

function tallied(...texts: readonly string[]) {
  const blocks = texts.map((text) => ({ text, flowsOn: false }));
  const marks = annotateBlocks(engine, blocks, [...blocks.keys()]);
  return addBlocks(EMPTY_TALLY, blocks, marks, engine.headwordOf);
}

test('running words are counted, those in names and terms apart', () => {
  const tally = tallied(TEXT);
  expect(new Map(tally.words).get('我们')).toBe(2);
  expect(tally.names).toBe(1);
  expect(tally.terms).toBeGreaterThan(0);
  const marks = { known: new Set(['我们', '长沙']), ignored: new Set(['在']) };
  expect(knowledgeFromTally(tally, marks)).toMatchObject({ words: 4, known: 2, ignored: 1, names: 1 });
});

test('a block that is asked about again is not counted again, and no text of it is kept', () => {
  const once = tallied(TEXT);
  const blocks = [{ text: TEXT, flowsOn: false }];
  const marks = annotateBlocks(engine, blocks, [0]);
  expect(addBlocks(once, blocks, marks, engine.headwordOf)).toEqual(once);
  expect(JSON.stringify(once)).not.toContain('我们在');
});

test('traditional words are counted with the simplified ones', () => {
  expect(new Map(tallied('我們工作。', '我们工作。').words).get('我们')).toBe(2);
});

test.each([
  ['2026-11-20 09:12 来源：湖南日报 编辑：李明', '湖南日报'],
  ['稿源: 新华社|作者：王芳', '新华社'],
  ['來源：中央社（記者 陳明）', '中央社'],
  ['标题\n来源：人民网\n正文', '人民网'],
  ['没有来源的文章。', ''],
  ['信息的来源：这是一句很长的话，'.repeat(20), ''],
])('who published an article is told by its line of the source: %s', (digest, publisher) => {
  expect(publisherFromArticle(digest)).toBe(publisher);
});
