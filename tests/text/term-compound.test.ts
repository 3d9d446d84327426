import { describe, expect, test } from 'vitest';

import { cleanSense, nounFromSense, plural } from '../../lib/text/term-part.ts';
import { madeTerms, onlyTerm } from '../support/terms-of.ts';

describe('compounds and derived words', () => {
  test.each([
    ['建设区域性物流枢纽。', '区域性物流枢纽', 'regional logistics hub'],
    ['完善农村公路养护管理机制', '农村公路养护管理机制', 'rural road maintenance management mechanism'],
    ['推进城市地下管网改造。', '城市地下管网改造', 'urban pipe networks renovation'],
    ['建立常态化监测机制。', '常态化监测机制', 'regular monitoring mechanism'],
    ['启动老旧住房改造项目', '老旧住房改造项目', 'old housing renovation project'],
    ['发展高端装备制造业', '高端装备制造业', 'high-end equipment manufacturing'],
    ['加强医疗保险基金监管', '医疗保险基金监管', 'medical insurance fund oversight'],
    ['加强水资源保护', '水资源保护', 'water resources protection'],
    ['建立风险预警机制', '风险预警机制', 'risk early warning mechanism'],
    ['推动应急救援队伍建设', '应急救援队伍建设', 'emergency rescue team construction'],
    ['发展农产品冷链物流', '农产品冷链物流', 'farm produce cold-chain logistics'],
    ['建设零碳车间', '零碳车间', 'zero-carbon workshop'],
    ['推进落后设备退出', '落后设备退出', 'outdated equipment exit'],
    ['实施单边制裁', '单边制裁', 'unilateral sanctions'],
    ['促进融合发展', '融合发展', 'integration development'],
    ['加強海洋環境監測', '海洋環境監測', 'marine environmental monitoring'],
  ])('%s is composed', (text, surface, gloss) => {
    const [term, ...more] = madeTerms(text);
    expect(more).toEqual([]);
    expect(term).toMatchObject({ origin: 'composed', isCommon: true, headword: surface, gloss });
  });

  test.each([
    ['化解率很高', '化解率', 'defusing rate'],
    ['推进资源化', '资源化', 'turned into, or towards, resources'],
    ['实现零事故', '零事故', 'zero-accidents'],
  ])('%s is derived', (text, surface, gloss) => {
    expect(onlyTerm(text)).toEqual(['pattern', surface, gloss]);
  });

  test.each([
    '政府支持企业。',
    '企业增加了人手。',
    '学校培养学生。',
    '企业生产汽车。',
    '司机驾驶汽车。',
    '工人修理机器。',
    '大家学习汉语。',
    '医生检查病人。',
    '农民种植水稻。',
    '他们研究问题。',
    '由政府管理。',
    '他喜欢音乐和电影。',
    '天气很好，我们去公园。',
    '博物馆里人很多。',
    '我们学校的老师很好。',
    '公司的同事请他吃饭。',
    '他有能力。',
    '性格很好的人',
    '力气大的人',
    '现代化的城市',
    '农村的路修好了。',
    '产业发展了，收入就高。',
    '市委、市政府组织农业、林业专家下乡。',
  ])('%s has none', (text) => {
    expect(madeTerms(text).filter(({ origin }) => origin === 'composed')).toEqual([]);
  });

  test('a term of the glossary is never lost in a compound', () => {
    const surfaces = madeTerms('加快智能制造装备产业发展。').map(({ headword }) => headword);
    expect(surfaces.filter((surface) => surface.includes('智能制造') || surface.includes('装备'))).toEqual(
      [],
    );
  });
});

describe('dictionary senses as parts', () => {
  test.each([
    ['to monitor', 'monitoring'],
    ['to manage sth', 'managing sth'],
    ['to run', 'running'],
    ['to see', 'seeing'],
    ['to issue', 'issuing'],
    ['market', 'market'],
    ['to be good', ''],
  ])('nounFromSense(%s)', (sense, noun) => {
    expect(nounFromSense(sense)).toBe(noun);
  });

  test.each([
    ['market (also in abstract)', 'market'],
    ['CL:個|个[ge4]', ''],
    ['see 市場|市场[shi4 chang3]', ''],
    ['(law) tribunal; court', 'tribunal'],
    ['the public', 'public'],
  ])('cleanSense(%s)', (sense, clean) => {
    expect(cleanSense(sense)).toBe(clean);
  });

  test.each([
    ['city', 'cities'],
    ['park', 'parks'],
    ['branch', 'branches'],
    ['personnel', 'personnel'],
    ['systems', 'systems'],
  ])('plural(%s)', (one, many) => {
    expect(plural(one)).toBe(many);
  });
});
