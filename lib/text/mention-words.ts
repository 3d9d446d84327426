/*
 * Words that stand beside names, and the endings that names have. Lists of the language, not of any text: grow them by
 * kind of word, never by a name.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * Posts, ranks, trades and kinship that stand right before a person's name: 市长朱健, 记者 陈润, 妻子李梅.
 * Words of two characters or more that end in one of {@link TITLE_ENDINGS} need not be listed.
 */
export const TITLES_BEFORE: readonly string[] = list(`
  书记 副书记 总书记 支书 第一书记 主席 副主席 总理 副总理 总统 副总统 总督 首相 副首相 国王 女王 天皇 王子 公主 王储 皇帝 大臣 国务卿 总干事 干事
  主任 副主任 委员 常委 代表 大使 公使 参赞 领事 特使 议长 议员 州长 省长 市长 县长 区长 镇长 乡长 村长 局长 处长 科长 厅长 司长 部长 院长 校长 馆长 所长 站长 社长 会长 行长 董事长 理事长
  秘书长 秘书 检察长 审判长 庭长 政委 司令 司令员 参谋长 军长 师长 团长 营长 连长 排长 班长 队长 舰长 船长 机长 列车长 上将 中将 少将 大将 元帅 大校 上校 中校 少校 上尉 中尉 少尉 警司 警监
  总裁 副总裁 经理 总经理 总监 董事 监事 厂长 矿长 店长 总编 总编辑 主编 副主编 编辑 责编 记者 通讯员 特派员 观察员 评论员 发言人 主持人 主播 作者 译者 摄影 摄影师 制图 绘图 供图 文 图 责任编辑 编审
  教授 副教授 讲师 导师 博士 硕士 院士 研究员 副研究员 工程师 总工程师 技师 技术员 医师 医生 大夫 护士 护师 护士长 药师 律师 法官 检察官 警官 民警 辅警 交警 教师 老师 教官 教练 主教练 裁判 球员 前锋 后卫 门将 中锋 队员 选手 名将 小将 老将 新秀 冠军 得主
  作家 诗人 画家 艺术家 歌手 歌唱家 演员 导演 编剧 制片人 作曲家 科学家 专家 学者 企业家 经济学家 历史学家 思想家 政治家 革命家 外交家 收藏家 书法家 翻译家
  工人 农民 村民 居民 市民 职工 员工 店主 老板 业主 司机 驾驶员 乘客 旅客 游客 顾客 消费者 学生 同学 大学生 研究生 战士 士兵 军人 烈士 英雄 模范 劳模 党员 干部 负责人 法人 创始人 联合创始人 带头人 传承人 志愿者 获得者 候选人 当事人 嫌疑人 犯罪嫌疑人 被告人 被告 原告 受害人 证人 死者 伤者 患者 病人 老人 男子 女子 男孩 女孩 青年 少年 姑娘 小伙 女士 先生 小姐 同志 战友 朋友 好友 同事 邻居 网友 读者 观众 球迷 粉丝 商人 农妇 渔民 牧民 阿姨 大妈 大爷 大叔 大哥 大姐
  丈夫 妻子 儿子 女儿 父亲 母亲 爸爸 妈妈 爷爷 奶奶 哥哥 姐姐 弟弟 妹妹 叔叔 伯伯 舅舅 姑姑 岳父 岳母 夫人 遗孀 孙子 孙女 养子 养女 女婿 儿媳 徒弟 师傅 弟子 恩师
  领导 领导人 首长 名叫 叫做 姓名 外号 笔名 原名 署名 化名 书记员 组长 副组长 召集人 指挥长 副市长 副省长 副县长 副区长 副部长 副局长 副厅长 副院长 副校长 副会长 副秘书长 副董事长 副总经理 副总编辑 村支书 村主任 站长 工委书记 政协主席 人大主任 首席执行官 执行官 首席科学家 合伙人 经纪人 领队 守门员 外援 国脚 巨星 球星 影星 明星 影帝 影后 总教练 航天员 宇航员 飞行员 指令长
`);

/** Last characters of posts and trades: 长 of 检察长, 员 of 售货员. Only for words of two characters or more that are nouns. */
export const TITLE_ENDINGS = '长员师家手官者士';

/** What follows a person's name and names the person's standing: 王琴女士, 习近平总书记, 李明教授, 老李同志. */
export const TITLES_AFTER: readonly string[] = list(`
  同志 先生 女士 小姐 夫人 太太 夫妇 教授 博士 院士 老师 医生 大夫 律师 师傅 主席 副主席 总理 副总理 总统 首相 国王 女王 天皇 陛下 殿下 阁下 总书记 书记 副书记 部长 副部长 省长 市长 县长 区长 镇长 局长 处长 院长 校长 主任 会长 秘书长 董事长 总裁 总经理 经理 将军 上将 中将 少将 元帅 司令 司令员 政委 大使 议长 议员 委员 代表 烈士 老人 大爷 大妈 大娘 大叔 大婶 阿姨 奶奶 爷爷 大哥 大姐 兄弟 父子 姐妹 母女 夫妻 一家 等人 一行 队长 教练 主教练 导演 老板 同学 战友 法官 检察官 警官 主编 记者 国务卿 外长 防长 财长 总干事 发言人 政府 内阁 主义 思想
`);

/** Verbs and adverbs that follow the name of who acts, in news: 刘越高强调, 朱健介绍, 王琴表示. */
export const ACTS: readonly string[] = list(`
  说 说道 说过 表示 指出 强调 认为 介绍 介绍说 告诉 称 坦言 透露 解释 回忆 回忆说 回答 答道 问道 感慨 感叹 笑着 补充 建议 呼吁 提出 提醒 希望 相信 觉得 承认 否认 宣布 声明 宣读 发言 发表 讲话 作了 做了 要求 主持 主持召开 出席 参加 会见 接见 陪同 率 率队 率领 带领 前往 赴 抵达 来到 走进 走访 调研 考察 视察 访问 慰问 看望 检查 督导 听取 当选 担任 出任 就任 兼任 任 被任命 获 获得 荣获 夺得 摘得 夺冠 战胜 击败 负于 出生 生于 毕业 去世 逝世 病逝 牺牲 主演 饰演 执导 撰写 写道 写信 致电 致函 致辞 致信 签署 批示 作出 作为 分别 共同 一行 摄 报道 供图 编辑 整理 撰文 作画 曾 曾经 一直 正在 正 已经 已 也 还 则 就 都 又 便 却 将 是 有 在 向 对 和 与 同 以 把 从 带 把 被 因 因涉嫌 涉嫌 代表 当 当天 今年 随后 首先 最后 受 深情 深刻 接受 认真 详细 亲切 勉励 叮嘱 嘱咐 鼓励 点赞 走上 站在 坐在 拿出 拿着 打开 开始 决定 感到 心里 家 家里 家中 身上 手中 眼中
`);

/** Right after the name in a list: ends it. */
export const LIST_ENDS: readonly string[] = [
  '等',
  '等人',
  '一起',
  '共同',
  '分别',
  '陪同',
  '参加',
  '出席',
  '先后',
  '各',
];

/** Endings that make a stem a place by itself, with their cost: the more a word also ends so, the dearer. */
export const PLACE_ENDINGS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    省: 4,
    市: 3,
    县: 2,
    区: 4,
    州: 4,
    盟: 5,
    旗: 4.5,
    镇: 2,
    乡: 2.5,
    村: 2,
    屯: 4,
    寨: 4,
    街道: 2,
    社区: 2.5,
    新村: 4,
    苏木: 3,
    林场: 4,
    农场: 4,
    自治区: 3,
    自治州: 3,
    自治县: 2.5,
    自治旗: 4,
    地区: 4.5,
    山: 4,
    岭: 4.5,
    峰: 5,
    河: 4,
    江: 4.5,
    湖: 4,
    海: 5.5,
    岛: 4,
    湾: 4.5,
    港: 4.5,
    峡: 5,
    溪: 5,
    沟: 5,
    洞: 5.5,
    泉: 5.5,
    洲: 5,
    滩: 5,
    关: 8,
    口: 7.5,
    渡: 5.5,
    半岛: 4,
    群岛: 4,
    海峡: 4,
    盆地: 4,
    平原: 4,
    高原: 4,
    草原: 4.5,
    沙漠: 4.5, 沙地: 4.5, 戈壁: 5, 油田: 4, 口岸: 4, 灌区: 4.5,
    水库: 3.5,
   
    湿地: 4.5,
    古镇: 4,
    古城: 4.5,
    景区: 4.5,
    风景区: 4,
    风景名胜区: 4,
    自然保护区: 4,
    森林公园: 4,
    国家公园: 4.5,
    路: 3.5,
    街: 4,
    大街: 4,
    大道: 3.5,
    巷: 4,
    胡同: 3.5,
    弄: 6,
    桥: 4.5,
    大桥: 3.5,
    隧道: 4.5,
    立交桥: 4,
    码头: 4.5,
    机场: 4,
    国际机场: 3.5,
    车站: 4.5,
    火车站: 4,
    高铁站: 4,
    站: 7,
    广场: 4.5,
    公园: 4.5,
    寺: 4,
    庙: 4.5,
    塔: 5,
    宫: 5,
    庵: 5.5,
    祠: 5.5,
    陵: 5.5,
    园: 7.5,
    楼: 7.5,
    阁: 6.5,
    故居: 4,
    遗址: 4.5,
    
    花园: 5,
    体育馆: 4,
    体育场: 4,
    体育中心: 4.5,
    博物馆: 4,
    纪念馆: 4,
    美术馆: 4,
    铁路: 4.5,
    高速公路: 4.5,
    高速: 5,
    公路: 5,
  }),
);

/** Endings that a transliterated stem takes as a place: 斯特拉斯堡市, 库卡尔特河, 新泽西州. */
export const FOREIGN_PLACE_ENDINGS: readonly string[] = list(
  '市 州 省 县 郡 邦 区 镇 村 河 湖 岛 山 湾 港 海 半岛 群岛 海峡 高原 盆地 沙漠 山脉 机场 国际机场 沙漠 沙地 油田 草原 平原 大街 广场 宫 共和国 王国 公国 大区 地区 城',
);

/** Characters that no place's own name begins with: determiners, numerals before a measure, prepositions. */
export const NO_PLACE_START: ReadonlySet<string> = new Set('的了在是和与及等几各每该此这那其个座条处项片两些第从到向对为把被将至经由于并或但而也都又还就已曾可能要会有无没不另某多数千百万亿半全同本我你他她它们');
/** Characters that with a place's ending make an ordinary word: 新村, 老城, 山路. */
export const NO_PLACE_ALONE: ReadonlySet<string> = new Set('一二三四五六七八九十古老新旧大小高低长短山水江河湖海村乡城镇县市省区州国农渔牧林工商文化学外内上下前后左右中东西南北公私铁土石木金银红绿蓝白黑热冷温深浅干湿宽窄');
