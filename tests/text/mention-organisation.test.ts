import { describe, expect, it } from 'vitest';

import { getFinder, namesOf } from '../support/name-marks.ts';

const bodiesOf = (text: string): string[] =>
  namesOf(text).flatMap((name) => (name.startsWith('o:') ? [name.slice(2)] : []));

describe('organisations', () => {
  it.each([
    ['省委、市政府高度重视。', ['省委', '市政府']],
    ['由省乡村振兴局、省农业农村厅组织开展。', ['省乡村振兴局', '省农业农村厅']],
    ['市生态环境局召开约谈会。', ['市生态环境局']],
    ['岳麓区人民法院开庭审理此案。', ['岳麓区人民法院']],
    ['天河区法院一审判决被告公司赔偿。', ['天河区法院']],
    ['国务院办公厅印发通知，外交部回应。', ['国务院办公厅', '外交部']],
    ['长沙市委常委会召开会议。', ['长沙市委常委会']],
  ])('of party and state: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['走访了湖南金穗粮油有限责任公司。', ['湖南金穗粮油有限责任公司']],
    ['星海智能装备股份有限公司落户园区。', ['星海智能装备股份有限公司']],
    ['宁德时代和比亚迪公布了订单。', ['宁德时代', '比亚迪']],
    ['新华社、路透社均有报道。', ['新华社', '路透社']],
    ['他毕业于湖南农业大学，在中南大学湘雅医院工作。', ['湖南农业大学', '中南大学湘雅医院']],
    ['参观了浏阳经开区和岳阳高新区。', ['浏阳经开区', '岳阳高新区']],
  ])('of business, press and learning: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['南部战区陆军某旅连夜机动。', ['南部战区陆军某旅']],
    ['第81集团军某合成旅、海军某驱逐舰支队参演。', ['第81集团军某合成旅', '海军某驱逐舰支队']],
    ['某旅组织官兵学习。', []],
  ])('of troops whose number is withheld: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['市纪委监委驻市公安局纪检监察组介入调查。', ['市纪委监委驻市公安局纪检监察组']],
    ['中国驻法国大使馆提醒游客。', ['中国驻法国大使馆']],
    ['他考入中国石油大学（华东）。', ['中国石油大学（华东）']],
    ['由中国海河建工（集团）有限公司承建。', ['中国海河建工（集团）有限公司']],
    ['王宁考察湖南金穗粮油有限责任公司。', ['湖南金穗粮油有限责任公司']],
    ['合肥城投中标。', ['合肥城投']],
    ['长乐区委、凤凰县委表态。', ['长乐区委', '凤凰县委']],
    ['中国水利学会、中国地球物理学会发起。', ['中国水利学会', '中国地球物理学会']],
    ['南方科技大学发布成果。', ['南方科技大学']],
    ['白石镇司法所、大桥街道党群服务中心挂牌。', ['白石镇司法所', '大桥街道党群服务中心']],
    ['“都有杆秤。”湖南金穗粮油有限责任公司经理说。', ['湖南金穗粮油有限责任公司']],
    ['湖北省材料与器件重点实验室揭牌。', ['湖北省材料与器件重点实验室']],
  ])('that go on over another name: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['中国社会科学院考古研究所公布了成果。', ['中国社会科学院考古研究所']],
    ['教育部基础教育司负责人答记者问。', ['教育部基础教育司']],
    ['新华社河北分社选派记者驻村。', ['新华社河北分社']],
    ['市委督查室跟踪问效。', ['市委督查室']],
    ['接警的是六安市公安局交警支队高速三大队。', ['六安市公安局交警支队高速三大队']],
    ['肇东市九届人大常委会举行第三次会议。', ['肇东市九届人大常委会']],
    ['白云镇党委书记连夜赶到。', ['白云镇党委']],
    ['县文化旅游和体育局、市林业和草原局参加。', ['县文化旅游和体育局', '市林业和草原局']],
    ['中国地质科学院桂林岩溶地质研究所发布报告。', ['中国地质科学院桂林岩溶地质研究所']],
    ['中铁十一局集团承建这座大桥。', ['中铁十一局集团']],
    ['高新区管委会办公室回复了网友。', ['高新区管委会办公室']],
    ['参观者挤满了市人民医院门诊大厅。', ['市人民医院']],
    ['央企华岭锌业（云南）有限公司投产。', ['华岭锌业（云南）有限公司']],
    ['交易所对*ST海棠、ST宏远发函。', ['*ST海棠', 'ST宏远']],
    ['立法院院會明日表決。', ['立法院']],
  ])('with the part of the body that is meant: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['威华股份、元祖股份增幅居前。', ['威华股份', '元祖股份']],
    ['今秋新开的有一实小、德开小学、第四中学。', ['德开小学', '第四中学']],
    ['小说由作家出版社出版。', ['作家出版社']],
    ['省考古研究院与运城市文物保护中心联合发掘。', ['省考古研究院', '运城市文物保护中心']],
    ['她进入辽宁省柔道队。', ['辽宁省柔道队']],
    ['皖西日报讯（全媒体记者 张青）茶叶上市。', ['皖西日报']],
    ['大众新闻·海报新闻讯（记者 张青）茶叶上市。', ['大众新闻', '海报新闻']],
  ])('by a name that is no word: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    '省里成立研究院，全县建成养老中心。',
    '民办小学招生，希望小学开学，有新公司落户。',
    '中新社上海十月二十三日电',
    '派出两支大队，刑警大队长到场。',
  ])('not what only ends like one: %s', (text) => {
    expect(bodiesOf(text).filter((name) => name !== '中新社')).toEqual([]);
  });

  it.each([
    ['湖南省文化和旅游厅与县市监局联合检查。', ['湖南省文化和旅游厅', '县市监局']],
    ['株洲市公安局芦淞分局破获此案。', ['株洲市公安局芦淞分局']],
    ['他在武汉大学附属中南医院任职，妹妹在青禾中学教书。', ['武汉大学附属中南医院', '青禾中学']],
    ['金穗水稻种植专业合作社理事长介绍了经验。', ['金穗水稻种植专业合作社']],
  ])('by what they do and whose they are: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    ['园区将壮大青松物流和东江物流公司。', ['青松物流', '东江物流公司']],
    ['红枫科技董事长到场致辞。', ['红枫科技']],
    ['“云帆智联”公司当天开业。', ['云帆智联']],
    ['大力发展智慧物流和绿色能源。', []],
    ['全国新增“小巨人”企业三百家。', []],
  ])('whose names are nouns, by what stands beside them: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it('written in letters are whole words', () => {
    expect(bodiesOf('OpenAI发布新模型，Metaverse一词降温。')).toEqual(['OpenAI']);
  });

  it('are known by the stem of the name first given', () => {
    expect(bodiesOf('湖南云岭智造科技有限公司扩产。云岭智造去年盈利。')).toEqual([
      '湖南云岭智造科技有限公司',
      '云岭智造',
    ]);
  });

  it('are vouched for by the list they stand in', () => {
    expect(bodiesOf('考察了蓝湾科技、三五重工、北辰动力股份有限公司、长沙港务集团等企业。')).toContain(
      '三五重工',
    );
  });

  it.each([
    '企业要加大科技投入，改善网络环境。',
    '工作组进驻后，有关部门开展检查。',
    '美国政府宣布加征关税。',
    '保险公司和银行都在降低费率。',
  ])('are not what anybody may be: %s', (text) => {
    expect(bodiesOf(text)).toEqual([]);
  });

  it.each([
    ['市水利局党组书记、局长田国梁说。', ['市水利局']],
    ['县疾控中心联合青石镇卫生院开展义诊。', ['县疾控中心', '青石镇卫生院']],
    ['星岚科技（杭州）有限公司成立。', ['星岚科技（杭州）有限公司']],
    ['复旦大学历史系副教授田国梁说。', ['复旦大学历史系']],
    ['被告人系从犯，沪指报3012点。', []],
    ['省供销合作社联合社开会。', ['省供销合作社联合社']],
    ['世界卫生组织（WHO）表示，WHO将继续提供帮助。', ['世界卫生组织', 'WHO', 'WHO']],
  ])('go as far as the body does: %s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it('hold their places as mentions of their own', () => {
    const text = '长沙市委召开会议。';
    expect(
      getFinder()
        .find(text)
        .map(({ start, end, type }) => [text.slice(start, end), type]),
    ).toEqual([
      ['长沙市委', 'organisation'],
      ['长沙', 'place'],
    ]);
  });

  it('say what they are', () => {
    expect(getFinder().find('长沙市委')[0]?.gloss).toBe('municipal party committee of Changsha');
  });
});
