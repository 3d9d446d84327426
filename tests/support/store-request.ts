import type { SaveRequest } from '../../lib/messages.ts';

let made = 0;

/** A request to save 专精特新 out of a sentence, each call with another id and another place of the page. */
export function newRequest(
  changes: Partial<SaveRequest> = {},
  context: Partial<SaveRequest['context']> = {},
): SaveRequest {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    kind: 'term',
    headword: '专精特新',
    pinyin: 'zhuān jīng tè xīn',
    gloss: 'specialised, refined, distinctive, innovative',
    note: '',
    ...changes,
    context: {
      sentence: '会议要求培育更多专精特新企业。',
      title: '全市工业经济会议召开',
      url: 'https://news.example.cn/2024/a.html',
      quote: { exact: '专精特新', prefix: '会议要求培育更多', suffix: '企业。', start: 100 + made },
      ...context,
    },
  };
}
