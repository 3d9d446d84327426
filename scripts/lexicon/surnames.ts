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

/** Common Japanese surnames of two and three characters, simplified, beside those that CC-CEDICT calls so. */
export const JAPANESE_SURNAMES: readonly string[] =
  '佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川 前田 藤田 小川 冈田 后藤 长谷川 石井 村上 近藤 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中岛 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 增田 平野 大塚 千叶 久保 松井 岩崎 樱井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 滨田 古川 市川 水野 小松 岛田 小山 山内 西田 菊池 西川 五十岚 北村 安田 川口 平田 关口 东野 中田 川崎 本田 久保田 吉川 饭田 服部 泽田 辻 吉村 荒木 渡部 大岛 早川 平井 本间 河野 岸田 石破 高市 小泉 安倍 麻生 菅 野田 鸠山 福岛 茂木 林 森山 上川 岩屋 加藤 村田 稻田 细田 二阶 甘利 枝野 志位 玉木 山下 大谷 大坂 锦织 羽生 张本 伊藤 石川 早田 平野 水谷 丹羽 桃田 奥原 山口 渡边 香川 冈崎 本田 三笘 久保 南野 远藤 镰田 富安 长友 内村 池江 濑户 北岛 荻野 白井 桥本 宇野 浅田 荒川 高梨 村上 东野 宫部 大江 川端 三岛 太宰 夏目 芥川 谷崎 宫泽 手冢 是枝 滨口 黑泽 小津 北野 新海 细田 宫崎 坂本 久石 小泽 岸本 小早川 佐久间 大久保 宇佐美 长谷部 喜多川 二宫 樱井 相叶 松岛 竹下 中曾根 桥下 小池 黑田 植田 白川 丰田 盛田 稻盛 孙 柳井 三木 永野 似鸟 本庶 山中 大隅 梶田 汤川 朝永 江崎 野依 白川 根岸 赤崎 天野 中村 真锅 吉野 坂口 北川'
    .split(' ')
    .filter((surname, i, all) => surname.length > 1 && all.indexOf(surname) === i);
