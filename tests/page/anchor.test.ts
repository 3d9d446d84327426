import { afterEach, describe, expect, test } from 'vitest';

import type { Quote } from '../../lib/messages.ts';
import { describeRange, rangeFromRun, resolveQuote } from '../../lib/page/anchor.ts';
import { htmlFromSelection } from '../../lib/page/copy.ts';
import { runAt } from '../../lib/page/runs.ts';
import { type Frame, get, getText, openFrame, textNodes } from '../support/page-frame.ts';
import { type Started, startIn, untilReady } from '../support/page-reader.ts';

const BODY =
  '<h1>长沙新闻</h1><p id="a">考察团在<a href="#">长沙</a>考察，随后离开长沙。</p><p id="b">考察团在<b>长沙</b>座谈。</p>';

let frame: Frame;
let started: Started;
afterEach(() => {
  started.stop();
  frame.close();
});

async function start(on: boolean): Promise<void> {
  frame = await openFrame(BODY);
  started = startIn(frame);
  if (!on) return;
  started.reader.setReading(true);
  await untilReady(frame);
}

/** The run of a paragraph, whatever its nodes say now. */
function runOf(selector: string) {
  const node = [...get(frame.doc, selector).childNodes].find((child) =>
    textNodes(frame.doc).some((text) => text === child),
  );
  const run = node && runAt(textNodes(frame.doc).find((text) => text === node) ?? getText(frame.doc, ''));
  if (!run) throw new Error('There is no run.');
  return run;
}

/** Where a quote stands best in the page; null where it does not. */
function findQuote(quote: Quote): Range | null {
  const [best] = resolveQuote(frame.doc.body, quote);
  return best?.range ?? null;
}

describe('a quote', () => {
  test('is the same whether the page is annotated or not, and is found again in both', async () => {
    await start(false);
    const plain = describeRange(rangeFromRun(runOf('#b'), 4, 6));
    expect(plain.exact).toBe('长沙');
    expect(plain.suffix).toBe('座谈。');
    started.reader.setReading(true);
    await untilReady(frame);
    expect(describeRange(rangeFromRun(runOf('#b'), 4, 6))).toEqual(plain);
    for (const on of [true, false]) {
      started.reader.setReading(on);
      const range = findQuote(plain);
      expect(range?.toString()).toBe('长沙');
      expect(range && get(frame.doc, '#b').contains(range.startContainer)).toBe(true);
    }
  });

  test('is found by what stands around it when the page has changed before it', async () => {
    await start(true);
    const quote = describeRange(rangeFromRun(runOf('#a'), 13, 15));
    expect(quote.prefix.endsWith('随后离开')).toBe(true);
    get(frame.doc, 'h1').textContent = '本报长沙消息：今日长沙要闻汇总';
    const range = findQuote(quote);
    expect(range?.toString()).toBe('长沙');
    expect(range && describeRange(range).suffix.startsWith('。考察团')).toBe(true);
  });

  test('that is gone is not found', async () => {
    await start(false);
    const quote = describeRange(rangeFromRun(runOf('#b'), 6, 8));
    get(frame.doc, '#b').remove();
    expect(findQuote(quote)).toBeNull();
    expect(findQuote({ exact: '', prefix: '', suffix: '', start: 0 })).toBeNull();
  });
});

test('what is copied as rich text is that of the plain page (A23)', async () => {
  await start(false);
  const copyOf = (from: () => void): string => {
    from();
    const selection = frame.view.getSelection();
    if (!selection) throw new Error('There is no selection.');
    return htmlFromSelection(selection, frame.doc);
  };
  const all = () => frame.view.getSelection()?.selectAllChildren(frame.doc.body);
  const part = () => {
    const range = rangeFromRun(runOf('#a'), 2, 10);
    frame.view
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };
  const inside = () => {
    const range = rangeFromRun(runOf('#b'), 4, 5);
    frame.view
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };
  const plain = [all, part, inside].map(copyOf);
  expect(plain[0]).toContain('<a href="#">长沙</a>考察');
  expect(plain[2]).toBe('<b>长</b>');
  frame.view.getSelection()?.removeAllRanges();
  started.reader.setReading(true);
  await untilReady(frame);
  expect([all, part, inside].map(copyOf)).toEqual(plain);
});
