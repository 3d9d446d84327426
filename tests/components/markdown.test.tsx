import { expect, test } from 'vitest';

import { Markdown } from '../../components/notebook/Markdown.tsx';
import { readMarkdown } from '../../components/notebook/markdown.ts';
import { useDrawBox } from '../support/draw-box.ts';

const page = useDrawBox();

test('knows bold, italic, lists and links, and leaves all else as text', async () => {
  await page.draw(
    <Markdown
      text={
        '**重点** and *slanted* _too_\n- 一\n- 二\n\n1. first\n2. second\n\n[page](https://a.example.cn/x_y) https://b.example.cn/z。'
      }
    />,
  );
  expect([...page.box.querySelectorAll('strong, em')].map((each) => each.textContent)).toEqual([
    '重点',
    'slanted',
    'too',
  ]);
  expect([...page.box.querySelectorAll('ul li')].map((each) => each.textContent)).toEqual(['一', '二']);
  expect(page.box.querySelectorAll('ol li')).toHaveLength(2);
  const links = [...page.box.querySelectorAll('a')];
  expect(links.map(({ href }) => href)).toEqual(['https://a.example.cn/x_y', 'https://b.example.cn/z']);
  expect(links.every(({ rel }) => rel === 'noopener noreferrer')).toBe(true);
});

test.each([
  '[a](javascript:alert(1))',
  '[a](data:text/html,x)',
  '<b>x</b>',
  '[a](https://x" onclick="y)',
  'javascript:alert(1)',
  '[a](file:///etc/passwd)',
])('makes no link and no element of %s (B1)', async (text) => {
  await page.draw(<Markdown text={text} />);
  expect(
    page.box.querySelector('a[href^="javascript"], a[href^="data"], a[href^="file"], b, [onclick]'),
  ).toBeNull();
  expect(page.box.textContent).toContain(text.replace(/\[a\]\(https.*/u, ''));
});

test('reads hostile lengths in a moment, and keeps every sign', () => {
  for (const sign of ['*', '_', '[', '**a', '[a](', 'h', '- ', 'https://']) {
    const text = sign.repeat(20_000 / sign.length);
    const start = performance.now();
    readMarkdown(text);
    expect(performance.now() - start).toBeLessThan(2000);
  }
  expect(readMarkdown('a * b ** c _ d [e] (f)')).toEqual([
    { kind: 'paragraph', lines: [[{ kind: 'text', text: 'a * b ** c _ d [e] (f)' }]] },
  ]);
});

test('draws no more than a book has pages', async () => {
  await page.draw(<Markdown text={'字'.repeat(10_000_000)} />);
  expect(page.box.textContent.length).toBeLessThan(21_000);
  expect(page.box.textContent).toContain('9,980,000 more characters');
});
