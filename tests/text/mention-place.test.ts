import { describe, expect, it } from 'vitest';

import { getFinder, namesOf } from '../support/name-marks.ts';

const placesOf = (text: string): string[] =>
  namesOf(text).flatMap((name) => (name.startsWith('l:') ? [name.slice(2)] : []));

describe('places', () => {
  it('whose names are words too, where news hardly mean the word, or after the province that they are in', () => {
    expect(placesOf('航班从海口、包头起飞，甘肃白银和陕西安康增开列车。')).toEqual([
      '海口',
      '包头',
      '甘肃',
      '白银',
      '陕西',
      '安康',
    ]);
    expect(placesOf('辽宁振兴发展，白银价格上涨。')).toEqual(['辽宁']);
  });

  it.each([
    ['衡南县三塘镇、耒阳市新市镇入选。', ['衡南县', '三塘镇', '耒阳市', '新市镇']],
    ['他住在四川省成都市武侯区浆洗街街道。', ['四川省', '成都市', '武侯区', '浆洗街街道']],
    ['代表团访问了法国、肯尼亚和乌兹别克斯坦。', ['法国', '肯尼亚', '乌兹别克斯坦']],
    ['洪水漫过湘江大堤，洞庭湖水位上涨。', ['湘江', '洞庭湖']],
    ['会议在内罗毕和日内瓦同时举行。', ['内罗毕', '日内瓦']],
  ])('from the gazetteer and the dictionary: %s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each(['污水不再直接排进江里。', '垃圾冲到海里。', '他穿过河去。', '小船出港。'])(
    'are not where something goes: %s',
    (text) => {
      expect(placesOf(text)).toEqual([]);
    },
  );

  it.each([
    ['记者来到石坪村，村民正在采茶。', ['石坪村']],
    ['施工单位封闭了芙蓉中路。', ['芙蓉中路']],
    ['长征队伍翻过了老山界，来到白沙河。', ['白沙河']],
    ['渣江镇红旗村和天心区劳动新村入选。', ['红旗村', '劳动新村']],
    ['事故发生在雁峰区友爱路和岳麓区书香大道。', ['友爱路', '书香大道']],
  ])('by their endings: %s', (text, places) => {
    expect(placesOf(text)).toEqual(expect.arrayContaining(places));
  });

  it.each([
    ['她在店子镇七里沟村调研。', ['店子镇', '七里沟村']],
    ['走访海子洼村、陈家湾村、西上碾头村。', ['海子洼村', '陈家湾村', '西上碾头村']],
    ['武威、白银、定西三地降雨。', ['武威', '白银', '定西']],
    ['南投县信义乡、仁爱乡停班停课。', ['南投县', '信义乡', '仁爱乡']],
  ])('whole, where a piece of the name is a word: %s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each(['他凭《长乐》崭露头角。', '元旦刚过，集镇热闹。', '秋分时节，田野金黄。'])(
    'nor is a title or a day one: %s',
    (text) => {
      expect(namesOf(text)).toEqual([]);
    },
  );

  it.each([
    ['中美关系经历考验。', ['中', '美']],
    ['总统将于下月访华。', ['华']],
    ['京津冀协同发展十年。', ['京', '津', '冀']],
    ['开行湘粤非班列。', ['湘', '粤', '非']],
    ['中方对此表示赞赏。', ['中']],
  ])('of one character: %s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each([
    '我们要把握大局，走好群众路线。',
    '孩子们在开阔的草地上奔跑。',
    '各地要加强巡查，不留死角。',
    '这条路走了三十年。',
  ])('are not words: %s', (text) => {
    expect(placesOf(text)).toEqual([]);
  });

  it.each([
    ['株洲市、湘潭市负责人会谈，株湘两地将通快线。', ['株洲市', '湘潭市', '株', '湘']],
    ['俄军后撤，美媒报道此事。', ['俄', '美']],
    ['双方在中美合作框架下磋商。', ['中', '美']],
    ['沪杭高铁提速，解放路改造完工。', ['沪杭高铁', '解放路']],
    ['清溪、白石、松柏等码头恢复作业。', ['清溪', '白石', '松柏']],
  ])('of one character, on roads and in lists: %s', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it.each([
    '要坚持产业强县、旅游兴城、以港兴市。',
    '今年新建农村公路八十公里。',
    '东北季风减弱，气温回升。',
    '以中国式现代化推进强国建设。',
    '长江后浪推前浪。',
    '海军福建舰出海训练。',
  ])('are not slogans, works, winds or ships: %s', (text) => {
    expect(placesOf(text)).toEqual([]);
  });

  it('do not hide in common words of the dictionary', () => {
    expect(placesOf('中国人民银行发布公告，加沙局势紧张。')).toEqual(['加沙']);
  });

  it('say what they are', () => {
    const [county, town] = getFinder().find('衡东县荣桓镇');
    expect(county?.gloss).toContain('Hengdong');
    expect(town?.gloss).toBe('town in Hengdong County');
  });

  it.each(['三塘镇示范村建设提速。', '全市四座码头停运，这片海湾平静。', '仅在长江以南的省份，曲镇长说。'])(
    'are none of what is counted, described or headed: %s',
    (text) => {
      expect(placesOf(text).filter((place) => !['三塘镇', '长江'].includes(place))).toEqual([]);
    },
  );
});
