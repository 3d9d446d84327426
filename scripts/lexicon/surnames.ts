/**
 * Chinese surnames by how many people bear them, the commonest first: the first hundred after the public name reports
 * of the Ministry of Public Security (2020 and before), the others roughly in the order of published surname tables.
 */
export const SURNAMES_BY_RANK: readonly string[] = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
  ...'汤康易乔赖施文洪樊葛颜倪牛温芦季俞章鲁伍申尤毕聂柴焦柳邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边辜吉饶刁瞿戚丘古米池滕',
  ...'晋苑邬臧宫来苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟敖鄢冷卓花仇艾蓝巩井仲乐虞卞封竺冼原官衣楚佟栗匡宗应巫鞠桑荆谌明沙伏岑习胥保和蔺萧阎傅储贡麻邰尚杭诸茅庞平湛昌安元皮危狄邝阚闻',
  ...'区幸种员折句过占都召撒幺要仉底揣缴逄须桓麦骆羊展亢蒲楼铁郗缪嵇沃国晁冒邵浦束蓬权郦隆訾乌边佘容於澹勾禹戎仝郅逯遆酆栾粟訚母宿农植敬税银缑郇拓覃尉刀那',
].filter((surname, i, all) => all.indexOf(surname) === i);

/** Surnames of two characters that people bear today. */
export const COMPOUND_SURNAMES: readonly string[] =
  '欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 端木 东方 独孤 南宫 公孙 宇文 轩辕 淳于 单于 闻人 澹台 公冶 濮阳 太叔 呼延 钟离 万俟 赫连 拓跋 第五 西门 东郭 南门 左丘 百里 司空 亓官 司寇 子车 公羊 谷梁 爱新觉罗 叶赫那拉 纳兰 范姜 鲜于 闾丘 宗政 仲孙 梁丘 相里'.split(
    ' ',
  );

/**
 * Share of the people who bear the surname of this rank, counted from 0. The first five as reported in 2020; the rest
 * a Zipf law fitted to the reported total of the first hundred, 85 %.
 */
export function shareFromRank(rank: number): number {
  return [0.072, 0.071, 0.068, 0.054, 0.045][rank] ?? 0.23 / (rank + 2.5);
}

/**
 * Characters that given names have often taken since the 1970s, by place in the name: those of the yearly reports on the
 * names of newborns, and of the commonest names of adults. Each counts as much as `weight` listed names.
 */
export const RECENT_GIVEN = {
  weight: 60,
  first:
    '建志国文晓小玉春海永明俊伟秀丽红金佳雨子梓浩嘉思欣宇梦雪诗泽博一依若艺可沐奕昊煜皓睿钰雅静婷晨天宏振德世立正少启学家光庆成新兴凤桂爱美慧素亚彦鹏长福荣卫东亦语紫芷芸锦承致景瑞君熙颖卓鸿伯仲敬继绍祥宗维贵云林树艳淑',
  second:
    '华明平军伟强林峰波辉生文东龙斌涛英红芳兰梅霞燕玲琴芬娟丽敏静云春香莲珍花玉凤萍娜雪莹洁颖琳婷慧欣怡萱涵轩宇泽豪杰俊浩博然瑶琪妍彤雯晨诺阳洋鑫磊超鹏飞勇刚毅斌毅良才友贤德仁义礼智信忠国民安康宁福荣昌盛兴旺发贵祥瑞成功志远航达通海江河山川松柏柳菊新光清正元亮初恒桐霖铭希悦馨宁兵坤军锋宝喜根生全友和凡培艳娥华新',
  single:
    '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉鹏华红玲飞波斌宇浩凯健俊帆帅旭晨阳晶婷萍燕琳琴雪莹颖倩蕾薇丹云虹洁峰龙林鑫宁亮毅彬博瑞琪瑶欣怡悦萌蒙翔昊轩涵睿哲诚坤东海山江川洪光兵彪雷霆锋捷迪宏志岩松楠桦梅兰菊竹荷莲蓉芬芸英玉珍珠珊瑾瑜璐琛琦璇珂',
} as const;
