import * as v from 'valibot';
import { browser } from 'wxt/browser';

import { lookFromSettings, notationOf } from '../../lib/display/look.ts';
import { writeReading } from '../../lib/display/notation.ts';
import { withPinyin } from '../../lib/display/with-pinyin.ts';
import { onMessage } from '../../lib/messages.ts';
import { type Settings, settings } from '../../lib/settings.ts';
import { type Block, type BlockMarks, annotateBlocks } from '../../lib/text/blocks.ts';
import { plainMarks } from '../../lib/page/plain-marks.ts';
import style from '../page-style.css?inline';
import { getReaderEngine } from './reader-engine.ts';
import { isExtensionPage } from './sender.ts';

/** The blocks with their readings written as the reader wants them; where no pinyin is wanted, all are empty. */
export function writeBlocks(
  told: readonly BlockMarks[],
  blocks: readonly Block[],
  value: Settings,
): BlockMarks[] {
  const notation = notationOf(value);
  return told.map((one) => {
    const { text = '' } = blocks[one.block] ?? {};
    const words = one.words.map(([start, end, pinyin, unsure]) => {
      const written = value.wear === 'off' ? '' : writeReading(pinyin, text.slice(start, end), notation);
      return [start, end, written, unsure] as const;
    });
    return { ...one, words };
  });
}

/** No more of a selection is read: some pages of a newspaper. */
const MOST_TEXT = 40_000;

/** The sheet of the document does not reach into shadow roots, which have few elements. */
const whole = `${style}\n${plainMarks(style, '*')}`;
/** A name that an element of HTML, SVG or MathML, or a custom element, may have in a selector. */
const elementName = v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-zA-Z][\w-]*$/u));

/** Answers how pages are to be drawn, and what a text says with its pinyin. */
export function answerDisplay(): void {
  onMessage('getLook', async () => ({ look: lookFromSettings(await settings.forPages()), style: whole }));
  onMessage('markPlain', async ({ data, sender: { tab, frameId = 0 } }) => {
    const css = plainMarks(style, v.parse(elementName, data));
    if (tab?.id !== undefined)
      await browser.scripting.insertCSS({ target: { tabId: tab.id, frameIds: [frameId] }, css });
  });
  onMessage('addPinyin', async ({ data, sender }) => {
    if (!isExtensionPage(sender)) throw new Error('Only pages of Bandu may ask this.');
    const text = v.parse(v.pipe(v.string(), v.maxLength(MOST_TEXT)), data);
    const value = await settings.forPages();
    const blocks = text.split(/\r?\n/u).map((line) => ({ text: line, flowsOn: false }));
    const told = annotateBlocks(await getReaderEngine(), blocks, [...blocks.keys()], undefined, value);
    // Whoever copies with pinyin wants it, also where none is drawn.
    const written = writeBlocks(told, blocks, { ...value, wear: 'always' });
    return withPinyin(written.map(({ block, words }) => ({ text: blocks[block]?.text ?? '', words })));
  });
}
