/*
 * Offices of government by what they do: 文化和旅游 with 厅, 局 or 部 behind it. The fields are those of the organs of State
 * Council, provinces and counties as they stand since the reforms of 2018 and 2023, and their short forms.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Fields with which 局, 厅, 委 and the like make an office, in full and short. */
const FIELDS = list(`
  发展和改革 发展改革 发改 经济和信息化 工业和信息化 经信 工信 教育 教体 教育体育 科学技术 科技 民族宗教事务 民族宗教 民宗 公安 国家安全 民政 司法 财政 审计
  人力资源和社会保障 人力资源社会保障 人社 自然资源 自然资源和规划 自然资源和规划建设 规划和自然资源 自规 资规 国土资源 生态环境 环境保护 住房和城乡建设 住房城乡建设 住建 城乡建设 城市管理 城市管理和综合执法 城管 城管执法 综合行政执法 行政综合执法 园林绿化 园林 房屋管理 房管 住房保障
  交通运输 交通 公路 道路运输 港航 铁路 民航 邮政 邮政管理 水利 水务 农业农村 农业农村和水利 农业 畜牧 畜牧兽医 渔业 乡村振兴 林业 林业和草原 林草 草原 粮食和物资储备 粮食 供销
  商务 商务和粮食 招商 投资促进 口岸 文化和旅游 文化旅游 文化旅游广电体育 文化广电旅游体育 文化旅游体育广电 文旅 文旅广体 文广旅体 文旅广电体育 文化体育和旅游 文化 旅游 广播电视 广电 新闻出版 版权 电影 体育 文物 档案
  卫生健康 卫健 卫生 疾病预防控制 疾控 中医药 中医药管理 医疗保障 医保 药品监督管理 药监 退役军人事务 退役军人 应急管理 应急 安全生产监督管理 消防救援 地震 气象 矿山安全监察
  市场监督管理 市场监管 市监 知识产权 国有资产监督管理 国资 统计 信访 地方金融监督管理 地方金融管理 金融监管 金融监督管理 金融 数据 数据资源管理 大数据 大数据管理 政务服务 政务服务和数据管理 行政审批 行政审批服务 机关事务管理 机关事务 公共资源交易 税务 海关 海事 海洋 海洋渔业 烟草专卖 能源 人防 人民防空 国防动员 外事 外事侨务 侨务 台湾事务 港澳事务 保密 密码管理 移民管理 出入境管理 监察 社会工作 民族事务 宗教事务 老龄 人口和计划生育 扶贫开发 劳动和社会保障 质量技术监督 工商行政管理 安全监管 通信管理 无线电管理 航务 社会保险 社保 就业服务 公积金
`);
const ENDINGS = list('局 厅 委 委员会 部 署 总局 总署 办 办公室 管理局 监管局');

/** Such offices, 1,800 words: 文化和旅游厅, 市监局. Without an area or a parent before it an office is none of a place's. */
export const OFFICES: readonly string[] = FIELDS.flatMap((field) =>
  ENDINGS.filter((ending) => !field.endsWith('管理') || !ending.startsWith('管理')).map(
    (ending) => field + ending,
  ),
);

/** The single fields of offices that have more than one: 文化 and 旅游 of 文化和旅游局. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(FIELDS.flatMap((field) => field.split('和')));
