/*
 * Endings and first words of organisations' names. Lists of the language: grow them by kind of body, never by a name.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** How an ending makes a name. */
export const HEAD = {
  /** Names a body with a name, an area or a parent before it: 东江物流有限责任公司, 省农业农村厅. */
  body: 1,
  /** The same, but so common as an ordinary word that only a name of its own will do: 部, 社, 队, 科技, 中心. */
  weak: 2,
  /** Ends the short name of a company, after a part that is a name and no place: 重工 of 三一重工, but not 科技 of 湖南科技. */
  brand: 4,
  /** A building or ground that is a place: 博物馆, 体育馆. */
  facility: 3,
} as const;
export type Head = (typeof HEAD)[keyof typeof HEAD];

const BODIES = list(`
  公司 有限公司 有限责任公司 股份有限公司 集团 集团公司 总公司 分公司 子公司 控股公司 控股集团 合作社 专业合作社 供销社 信用社 联社 农商行 农商银行 银行 总行 分行 支行 储蓄所 保险公司 交易所 证券交易所 事务所 律师事务所 会计师事务所 基金会 律所 厂 总厂 分厂 钢厂 电厂 发电厂 水厂 药厂 纸厂 酒厂 煤矿 矿务局 油田
  大学 学院 分校 附中 附小 中学 小学 高中 初中 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 实验学校 职业技术学院 职业学院 技校 职校 中专 党校 学校 幼儿园 研究院 研究所 研究中心 研究室 科学院 设计院 勘察院 工程院 社科院 农科院 实验室 重点实验室 工作站 天文台 观测站 出版社 杂志社 报社 通讯社 日报 晚报 早报 晨报 时报 周报 商报 都市报 日报社 晚报社 电视台 广播电台 电台 广播电视台 卫视 周刊 月刊
  医院 人民医院 中医院 卫生院 保健院 妇幼保健院 疾控中心 疾病预防控制中心 血站 诊所 门诊部 卫生服务中心 急救中心 养老院 敬老院 福利院 剧院 剧团 歌舞团 歌剧院 话剧团 京剧团 京剧院 艺术团 乐团 交响乐团 合唱团 杂技团 博物院 图书馆 档案馆 文化馆 科技馆 少年宫
  委员会 常委会 常务委员会 办公室 办公厅 领导小组 工作组 工作队 巡视组 督察组 督导组 检查组 调查组 专家组 气象台 气象局 天文台 地震台 指挥部 管委会 管理委员会 组委会 筹委会 理事会 董事会 监事会 纪委 纪委监委 监委 监察委 监察委员会 党委 党组 党工委 工委 团委 党支部 党总支 政法委 宣传部 组织部 统战部 编办 发改委 国资委 卫健委 教委 科委 计委 经委 体委 建委 经贸委 计生委 民委 农委 政协 人大 人大常委会 人民代表大会 人民政府 政府 县委 市委 省委 区委 州委 地委 旗委 乡党委 镇党委 镇政府 乡政府 县政府 区政府 市政府 省政府 州政府 政府办 办事处 街道办 街道办事处 居委会 村委会 村民委员会
  局 总局 分局 管理局 公安局 税务局 教育局 财政局 民政局 司法局 审计局 统计局 气象局 水利局 交通局 交通运输局 农业局 林业局 环保局 生态环境局 卫生局 文化局 旅游局 体育局 建设局 规划局 国土局 工商局 质监局 药监局 市场监管局 市场监督管理局 应急管理局 城管局 行政执法局 人社局 人力资源和社会保障局 自然资源局 住建局 厅 公安厅 财政厅 教育厅 农业农村厅 工信厅 人社厅 司法厅 卫生厅 署 总署 公署 海关 派出所 交警大队 交警支队 消防支队 消防大队 消防救援支队 消防救援大队 消防救援总队 消防总队 武警总队 交警总队 森林消防总队 看守所 监狱 法院 人民法院 中级人民法院 高级人民法院 中院 高院 检察院 人民检察院 仲裁委 仲裁委员会
  大使馆 使馆 领事馆 总领事馆 代表处 代表团 访问团 考察团 党政代表团 经贸团 体育代表团 议会 国会 参议院 众议院 内阁 最高法院 国防部 外交部 内政部 财政部 司法部 教育部 农业部 商务部 卫生部 央行 中央银行
  协会 学会 联合会 总会 商会 工会 总工会 妇联 残联 文联 作协 科协 侨联 工商联 红十字会 促进会 研究会 联谊会 校友会 同乡会 基金 慈善会 志愿者协会 联盟 同盟 联合国 共产党 工党 民主党 共和党 自由党 保守党 社会党 社民党 人民党 进步党 公明党 国民党 阵线 解放军 军区 战区 集团军 舰队 总队 支队 大队 中队 特战旅 边防站 兵团 俱乐部 足球俱乐部 足球队 篮球队 排球队 国家队 代表队 男足 女足 男篮 女篮 男排 女排 乒乓球队 羽毛球队 志愿服务队
  养殖场 加工厂 商行 贸易行 酒店 大酒店 宾馆 饭店 大饭店 超市 商场 百货 百货大楼 商厦 书店 新华书店 药店 餐厅 航空公司 航空 旅行社 证券 期货 信托 租赁 担保公司 电力公司 供电公司 供电局 供电所 自来水公司 铁路局 港务局 邮政局 邮局
  经开区 高新区 开发区 经济开发区 经济技术开发区 高新技术产业开发区 高新技术开发区 工业园 工业园区 产业园 产业园区 科技园 科技园区 软件园 创业园 物流园 物流园区 物流港 保税港 示范园 保税区 综合保税区 自贸区 自由贸易试验区 产业城 产业基地 政务大厅 政务服务中心 服务中心 便民服务中心 管理中心 文化中心 培训中心 新闻中心 会展中心 监测中心 监测站 服务站 管理处 管理站 车务段 机务段 工务段 
`);

const WEAK = list(`
  部 院 社 党 队 军 团 中心 办 网 报 委 厂 馆 校 店 联队 女队 男队 国奥队 国青队 青年队 梯队 医疗队 救援队 登山队 集训队 考察队 研究会 剧社 诗社 农场 林场 牧场 茶场 工作室 研究组 课题组 专家组 合唱队
`);

/** Endings that companies' short names have: 三一重工, 东江物流. */
const BRANDS = list(`
  科技 物流 重工 股份 汽车 电子 医药 药业 制药 实业 地产 置业 传媒 网络 软件 通信 通讯 电器 装备 机械 智能 能源 石化 钢铁 食品 乳业 酒业 影业 文旅 旅业 电气 电源 动力 新材料 光电 光伏 半导体 建工 水务 港务 证券 银行 集团 控股 航空 保险 信托 基金 百货 超市 酒店 环保 生物 化工 纺织 服饰 家居 家电 电力 电缆 轮胎 水泥 玻璃 陶瓷 造纸 矿业 煤业 铝业 铜业 锂业 种业 农业 牧业 渔业 粮油 饮料 啤酒 白酒 投资 资本 资产 租赁 担保 咨询 广告 影视 娱乐 游戏 教育 出版 印刷 快递 速递 快运 海运 船舶 造船 航运 港口 高速 铁建 中车
`);

const FACILITIES = list(`
  博物馆 纪念馆 陈列馆 展览馆 美术馆 体育馆 体育场 体育中心 体育公园 游泳馆 大剧院 音乐厅 广场 公园 湿地公园 森林公园 动物园 植物园 机场 国际机场 火车站 高铁站 客运站 汽车站 码头 大桥 大厦 故居 旧址 遗址 烈士陵园 陵园 教堂 清真寺 宫殿 会堂 大礼堂 水电站 核电站 水库 航天城 基地 发射场 发射中心 奥体中心 会议中心 国际会展中心 步行街 风景区 景区 新区 特区 口岸 小区 东路 西路 南路 北路 中路 大道 大街 发布厅 音乐厅 展厅 大厅 宴会厅 体育公园
`);

/** Endings by how they make a name. */
export const HEADS: ReadonlyMap<string, Head> = new Map<string, Head>([
  ...BODIES.map((word) => [word, HEAD.body] as const),
  ...WEAK.map((word) => [word, HEAD.weak] as const),
  ...BRANDS.filter((word) => !BODIES.includes(word)).map((word) => [word, HEAD.brand] as const),
  ...FACILITIES.map((word) => [word, HEAD.facility] as const),
]);

/** First words that say whose the body is, as a place would: 省 of 省农业农村厅, 全国 of 全国人大. */
export const AREAS: ReadonlySet<string> = new Set(
  list(
    '省 市 县 区 州 镇 乡 旗 盟 自治区 自治州 全国 国家 中央 中国 国际 世界 亚洲 欧洲 非洲 中共 中华 共青团 团 武警 解放军 联合国 最高 首都 华东 华南 华北 华中 西南 西北 东北 中华全国 民革 民盟 民建 九三学社 街道 军委 国务院 市直 省直 省级 市级',
  ),
);

/** Bodies that stand alone with their area inside one word. Not all are in a dictionary. */
export const ORGANS: ReadonlySet<string> = new Set(
  list(
    `省委 市委 县委 区委 州委 地委 旗委 盟委 省政府 市政府 县政府 区政府 州政府 镇政府 乡政府 镇党委 乡党委 省人大 市人大 县人大 区人大 省政协 市政协 县政协 区政协 省纪委 市纪委 县纪委 区纪委 中纪委 中组部 中宣部 团省委 团市委 团县委 团中央 党中央 中央军委 中央政治局 全国人大 全国政协 国务院 内政部 农业部 司法部 财政部 国防部 教育部 商务部 卫生部 外交部 公安部 民政部 人事部 交通部 铁道部 文化部 水利部 建设部 信息产业部 劳动部 能源部 国家安全部 生态环境部 农业农村部 应急管理部 文旅部 退役军人事务部 自然资源部 交通运输部 住房和城乡建设部 人力资源和社会保障部 工业和信息化部 科技部 中联部 统战部 国家发改委 国资委 发改委 工信部 人社部 住建部 央行 银保监会 证监会 省工信厅 省教育厅 省公安厅 省财政厅 市公安局 市教育局 市财政局 县公安局 市中院 省高院 市法院 市检察院 省文联 市文联 省妇联 市妇联 省科协 市科协 省军区 军分区`,
  ),
);

/** Endings that say what kind of company it is; without them and its place, the rest is the company's short name. */
export const COMPANY_ENDINGS: readonly string[] = list(
  '股份有限公司 有限责任公司 集团有限公司 集团股份有限公司 控股有限公司 控股集团有限公司 有限公司 集团公司 总公司 公司 集团',
);

/** Words that stand before names in news and are never part of one: 讯 of 本报讯, 电 of 新华社北京电, 原 of 原国家环保局. */
export const NEVER_INSIDE: ReadonlySet<string> = new Set(
  list(
    '讯 电 日电 原 以 经 据 约 及 前 该 本 此 各 某 每 由 使 让 于 在 从 向 对 是 有 为 和 与 并 等 又 也 即 如 至 自 按 把 被 给 比 将 已 曾 可 能 要 会 的 了 着 地 得 者 记者 本报 同 跟 像 到 赴 来 去 访 驻 说 称 主任 副主任 书记 局长 部长 院长 校长 会长 主席 总理 总统 经理 董事长 代表 获 由于 组织 召开 举行 成立 建立 开展 推进 加强 加快 全面 副 打造',
  ),
);

/** Levels of administration as a first word: what stands left of them is part of the name only where it is a place. */
export const LEVEL_WORDS: ReadonlySet<string> = new Set(
  list('省 市 县 区 州 镇 乡 旗 盟 街道 市直 省直 省级 市级 全国 国家 中央'),
);

/** Endings of parks, where an ordinary word may be the name: 松木经开区. */
export const PARKS: ReadonlySet<string> = new Set(
  list(
    '经开区 高新区 经济开发区 经济技术开发区 高新技术产业开发区 高新技术开发区 工业园 工业园区 产业园 产业园区 科技园 科技园区 软件园 创业园 物流园 物流园区 保税区 综合保税区 产业城 开发区',
  ),
);

/** Endings of roads, where an ordinary noun may be the name: 芙蓉中路, 解放大道. */
export const ROADS: ReadonlySet<string> = new Set(list('东路 西路 南路 北路 中路 大道 大街'));
