import { afterEach, expect, test } from 'vitest';

import { publishedOf } from '../../lib/page/published.ts';
import { type Frame, openFrame } from '../support/page-frame.ts';

let frame: Frame | null = null;
afterEach(() => {
  frame?.close();
  frame = null;
});

test.each([
  ['<meta property="article:published_time" content="2026-11-20T09:12:00+08:00">', ''],
  ['<meta name="PubDate" content="2026-11-20T09:12:00+08:00">', ''],
  ['', '<main><time datetime="2026-11-20T09:12:00+08:00">今天</time></main>'],
  ['', '<span itemprop="datePublished" datetime="2026-11-20T09:12:00+08:00">今天</span>'],
])('the time of %s%s', async (head, body) => {
  frame = await openFrame(body, head);
  expect(publishedOf(frame.doc)).toBe('2026-11-20T09:12:00+08:00');
});

test.each([
  ['a page that says none', '<p>正文。</p>'],
  [
    'a page of several articles',
    '<main><time datetime="2026-11-20">二十日</time><time datetime="2026-11-19">十九日</time></main>',
  ],
])('%s has none', async (_, body) => {
  frame = await openFrame(body);
  expect(publishedOf(frame.doc)).toBe('');
});
