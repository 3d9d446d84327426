import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Launched } from '../../scripts/launch.ts';
import { type MadePage, type Server, serve } from '../../scripts/serve.ts';
import { collectErrors, launchExtension, waitForState } from '../support/extension.ts';

const SENTENCE = '市委书记在座谈会上强调，要优化营商环境，推动制造业高质量发展。';

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const pages: readonly (readonly [name: string, page: MadePage, hasChinese: boolean])[] = [
  ['empty', { body: '', type: 'text/html' }, false],
  ['english', { body: '<p>No Chinese here, 1984.</p>', type: 'text/html' }, false],
  ['gbk', { body: iconv.encode(`<meta charset="gbk"><p>${SENTENCE}</p>`, 'gbk'), type: 'text/html' }, true],
  [
    'big5',
    {
      body: iconv.encode(
        '<meta charset="big5"><p>市長在會議上強調，要改善營商環境，推動經濟發展。</p>',
        'big5',
      ),
      type: 'text/html',
    },
    true,
  ],
  [
    'wrong charset',
    { body: iconv.encode(`<meta charset="utf-8"><p>${SENTENCE}</p>`, 'gbk'), type: 'text/html' },
    false,
  ],
  [
    'bytes',
    { body: new Uint8Array(4096).map((_, index) => (index * 7919) % 256), type: 'text/html; charset=utf-8' },
    false,
  ],
  [
    'svg',
    {
      body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${SENTENCE}</text></svg>`,
      type: 'image/svg+xml',
    },
    false,
  ],
  [
    'xml',
    { body: `<?xml version="1.0"?><rss><title>${SENTENCE}</title></rss>`, type: 'application/xml' },
    false,
  ],
  [
    'rss in gb2312',
    {
      body: iconv.encode(
        `<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>${SENTENCE}</title></channel></rss>`,
        'gb2312',
      ),
      type: 'application/rss+xml',
    },
    false,
  ],
  ['image', { body: PIXEL, type: 'image/gif' }, false],
  ['pdf', { body: PDF, type: 'application/pdf' }, false],
  [
    'frameset',
    { body: '<html><frameset cols="100%"><frame src="/gbk"></frameset></html>', type: 'text/html' },
    false,
  ],
];

let launched: Launched;
let server: Server;
beforeAll(async () => {
  server = await serve('.', new Map(pages.map(([name, page]) => [`/${encodeURIComponent(name)}`, page])));
  launched = await launchExtension();
});
afterAll(async () => {
  await launched.close();
  await server.close();
});

describe('a page that is not a Chinese article is left alone, without an error (A9, A10, A11)', () => {
  test.each(pages)('%s', async (name, _made, hasChinese) => {
    const page = await launched.context.newPage();
    const errors = collectErrors(page);
    await page.goto(`${server.origin}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
    if (hasChinese) await waitForState(page, 'ready');
    else await page.waitForTimeout(700);
    expect(await page.evaluate(() => document.getElementsByTagName('bandu-run').length > 0)).toBe(hasChinese);
    expect(await page.evaluate(() => document.documentElement.textContent?.includes('�') ?? false)).toBe(
      name === 'wrong charset' || name === 'bytes',
    );
    expect(errors.filter((line) => !line.includes('favicon') && !line.includes('404'))).toEqual([]);
    await page.close();
  });

  test('the frame of a frameset is read, the frameset itself gets nothing (A10)', async () => {
    const page = await launched.context.newPage();
    await page.goto(`${server.origin}/frameset`, { waitUntil: 'load' });
    const frame = page.frames()[1];
    await frame?.waitForFunction(() => document.documentElement.dataset['bandu'] === 'ready');
    expect(await page.evaluate(() => document.body.tagName)).toBe('FRAMESET');
    expect(await page.evaluate(() => document.body.children.length)).toBe(1);
    await page.close();
  });
});
