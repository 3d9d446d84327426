import '../../entrypoints/popup/style.css';

import { render } from 'preact';
import { expect, test } from 'vitest';

import { WhoPanel } from '../../components/popup/WhoPanel.tsx';
import { findFaint } from '../support/contrast.ts';
import { useDrawBox } from '../support/draw-box.ts';

const bare = (name: string) => ({ name, posts: [] });

const page = useDrawBox();

test('who has a post comes before who has none, with what it is in English', () => {
  const chief = {
    name: '顾明远',
    posts: [{ surface: '市委书记', gloss: 'Party secretary of the city' }],
  };
  render(<WhoPanel persons={[bare('沈佳宁'), chief]} />, page.box);
  expect(page.box.innerText.replaceAll(/\s+/gu, ' ')).toBe(
    'Who is who 2 顾明远 市委书记 Party secretary of the city 沈佳宁',
  );
  expect(findFaint(document, 'light')).toEqual([]);
  expect(findFaint(document, 'dark')).toEqual([]);
});

test('many persons are folded away, none is lost', () => {
  const many = Array.from({ length: 9 }, (_, i) => bare(`王小${'一二三四五六七八九'.charAt(i)}`));
  render(<WhoPanel persons={many} />, page.box);
  expect(page.box.querySelector('summary')?.textContent).toBe('3 more');
  expect(page.box.querySelectorAll('dt')).toHaveLength(9);
});

test('a page without persons has no panel', () => {
  render(<WhoPanel persons={[]} />, page.box);
  expect(page.box.innerHTML).toBe('');
});
