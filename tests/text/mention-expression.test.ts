import { describe, expect, it } from 'vitest';

import { openEngine } from '../../lib/text/annotate.ts';
import { loadResources } from '../support/resources.ts';

const engine = openEngine(loadResources());

function names(text: string): string[] {
  return engine
    .annotate(text, engine.readArticle(text))
    .mentions.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

describe('terms and ordinary words are no names', () => {
  it.each([
    '烟花爆竹、矿山、危化品、道路交通等领域',
    '反向旅游、错峰出行成为风尚。',
    '建设医养康养相结合的服务体系。',
    '家庭病床、安宁疗护进了社区。',
    '但先进制程、高带宽存储、电子设备仍受限。',
    '距今约5万年。',
    '三台收割机同时下田。',
    '一江碧水向北流。',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('names beside them stay', () => {
  it.each([
    ['“放管服”改革在长沙推进。', ['place 长沙']],
    ['省发展改革委介绍了情况。', ['organisation 省发展改革委']],
    ['首席执行官赵海军在会上说。', ['person 赵海军']],
    ['战区新闻发言人施毅陆军大校指出。', ['person 施毅']],
    ['中国海军编队通过海峡。', ['organisation 中国海军', 'place 中国']],
    ['湖南法治报讯（记者', ['organisation 湖南法治报', 'place 湖南']],
    ['比亚迪半年报显示', ['organisation 比亚迪']],
  ])('%s', (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });
});
