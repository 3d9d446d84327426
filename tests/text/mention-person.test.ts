import { describe, expect, it } from 'vitest';

import { namesOf, personsOf } from '../support/name-marks.ts';

describe('persons', () => {
  it.each([
    ['市委书记周启明在会上讲话。', ['周启明']],
    ['市长何婉清率队前往调研。', ['何婉清']],
    ['（全媒体记者 谭一诺 通讯员 彭子轩）', ['谭一诺', '彭子轩']],
    ['■本报记者 宋楠 摄', ['宋楠']],
    // Surnames that are prepositions before a place; nothing stands after these.
    ['文/应晓岚', ['应晓岚']],
    ['摄影：关振宇', ['关振宇']],
    ['公司负责人唐琴表示，订单已排到明年。', ['唐琴']],
    ['李明教授介绍，这项技术已经成熟。', ['李明']],
    ['王淑芬女士今年六十八岁。', ['王淑芬']],
    ['朱镕基总理出席会议。', ['朱镕基']],
  ])('stand beside a title: %s', (text, persons) => {
    expect(personsOf(text)).toEqual(persons);
  });

  it.each([
    '河里有鱼。',
    '井中没有水。',
    '林中有人。',
    '孩子们从塔里跑出来。',
    '他把书放到包里。',
    '桥下的人说，今年好多了。',
  ])('are no nouns with a word for where: %s', (text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it.each([
    ['治疗周期长、费用高，负担重。', []],
    ['监事长单国栋不再任职。', ['单国栋']],
    ['柬埔寨首相宋·万纳将访华。', ['宋·万纳']],
    ['市长吴炜作政府工作报告。', ['吴炜']],
  ])('end where another word begins: %s', (text, persons) => {
    expect(personsOf(text)).toEqual(persons);
  });

  it('end with a word for where, too, when somebody introduces them', () => {
    expect(personsOf('村干部张前说，主任李中到过现场。')).toEqual(['张前', '李中']);
    expect(personsOf('日本首相田中角荣访华。')).toEqual(['田中角荣']);
  });

  it.each([
    ['市领导谢勇、曾国栋、区志强、解晓东、单春生参加。', ['谢勇', '曾国栋', '区志强', '解晓东', '单春生']],
    ['出席会议的还有任立新、乐嘉、仇保华、颜和平等。', ['任立新', '乐嘉', '仇保华', '颜和平']],
    ['欧阳海、司马文、诸葛瑾、上官云珠等演员登台。', ['欧阳海', '司马文', '诸葛瑾', '上官云珠']],
  ])('stand in lists: %s', (text, persons) => {
    expect(personsOf(text)).toEqual(persons);
  });

  it.each([
    ['美国总统特朗普与俄罗斯总统普京通电话。', ['特朗普', '普京']],
    ['阿根廷总统阿尔贝托·费尔南德斯抵达北京。', ['阿尔贝托·费尔南德斯']],
    ['丹麦国王弗雷德里克十世会见了代表团。', ['弗雷德里克十世']],
    ['族中耆老巴奈．古穆說起往事。', ['巴奈．古穆']],
    ['新疆运动员买买提·艾力获得银牌。', ['买买提·艾力']],
    ['日本前首相小泉纯一郎和安倍晋三曾多次访问。', ['小泉纯一郎', '安倍晋三']],
    ['联合国秘书长古特雷斯强调，局势令人担忧。', ['古特雷斯']],
  ])('of other languages: %s', (text, persons) => {
    expect(personsOf(text)).toEqual(persons);
  });

  it.each([
    '大家都很高兴，白天和平安静，于是马上出发。',
    '黄金周期间金融市场成功运行，从而方便了群众。',
    '要高度重视安全生产，任何单位不得瞒报。',
    '双方一致认为，应当和衷共济、相向而行。',
    '全县经济平稳增长，农民收入持续提高。',
    '图为市民冒雨在站台等车，本文介绍了经过。',
    '他话到嘴边不敢说，怕老人听了难过。',
    '唐山舰、大庆舰和山东舰组成编队。',
  ])('are not words: %s', (text) => {
    expect(personsOf(text)).toEqual([]);
  });

  it('keep only the surname before a title', () => {
    expect(personsOf('张教授说，王女士已经出院。')).toEqual(['张', '王']);
  });

  it('may be partly withheld', () => {
    expect(personsOf('被告人胡某霞、李某某当庭认罪。')).toEqual(['胡某霞', '李某某']);
  });

  it('are found in traditional characters', () => {
    expect(namesOf('外長王毅與巴西外長維埃拉會面。')).toEqual(['p:王毅', 'l:巴西', 'p:維埃拉']);
  });
});
