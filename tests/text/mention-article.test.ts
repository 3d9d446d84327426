import { describe, expect, it } from 'vitest';

import { getFinder, namesOf } from '../support/name-marks.ts';

describe('names over an article', () => {
  it('once a title has said who it is, the name is found everywhere', () => {
    const text =
      '曾建国高秋实出席并讲话\n\n市长曾建国说，要抓住机遇。\n\n副市长高秋实介绍情况。曾建国说得实在。';
    expect(namesOf(text).filter((name) => name === 'p:曾建国')).toHaveLength(3);
    expect(namesOf(text).filter((name) => name === 'p:高秋实')).toHaveLength(2);
  });

  it('a company is known by its short name', () => {
    const text = '北江码头一派繁忙。北江物流有限责任公司昨日开工。北江物流负责人说，订单充足。';
    expect(namesOf(text)).toEqual(expect.arrayContaining(['o:北江物流有限责任公司', 'o:北江物流']));
  });

  it('a name given in brackets is the same body', () => {
    const text = '湖南省工业和信息化厅（以下简称“湘信厅”）发文。湘信厅要求各地落实。';
    expect(namesOf(text).filter((name) => name === 'o:湘信厅').length).toBeGreaterThan(0);
  });

  it('what the page said before serves its later blocks', () => {
    const article = getFinder().readArticle('市委书记于得水主持会议。');
    const text = '于得水强调，责任重于泰山。';
    const [first] = getFinder().find(text, article);
    expect(first && text.slice(first.start, first.end)).toBe('于得水');
  });

  it('a name that a column break has cut is one mention', () => {
    const text =
      '这次入选的乡镇名单已经公布，其中有衡东县荣桓镇、耒阳市新市镇和衡南县三塘\n\n镇、祁东县归阳镇，共四个，名单已经在网上公示。';
    expect(namesOf(text)).toContain('l:三塘\n\n镇');
  });

  it('nothing crosses from one article to another', () => {
    const text = '记者从会上获悉，项目位于衡南县三塘\n\f\n镇里今天赶集，热闹非凡。';
    expect(namesOf(text).some((name) => name.includes('\f'))).toBe(false);
  });

  it('a name that is a word too is believed where a title has named it elsewhere', () => {
    const text = '车间主任高峰介绍了情况。昨天，高峰又来到车间。';
    expect(namesOf(text).filter((name) => name === 'p:高峰')).toHaveLength(2);
    expect(namesOf('早晚高峰又来了。')).not.toContain('p:高峰');
  });

  it('a surname alone that speaks is the one person who bears it', () => {
    const one = '市长曾建华到村里走访。曾说：“值得。”';
    expect(namesOf(one)).toContain('p:曾');
    const two = '市长曾建华和村民曾小满走访。曾说：“值得。”';
    expect(namesOf(two)).not.toContain('p:曾');
    expect(namesOf('市长曾建华到村里走访。他曾说过这话。')).not.toContain('p:曾');
  });
});
