/*
 * What offices are called in Chinese news, as tables: levels, fields of work, kinds of office, and bodies that have a name
 * of their own. Written from the structure of Party and state organs as their public lists of departments give it.
 */

/** Rows `words = English`, words parted by spaces, as pairs of a word and its English. */
export function rowsFromTable(table: string): readonly (readonly [word: string, english: string])[] {
  return table
    .split('\n')
    .filter((row) => row.includes('='))
    .flatMap((row) => {
      const [words = '', english = ''] = row.split('=');
      return words
        .trim()
        .split(/\s+/u)
        .map((word): readonly [string, string] => [word, english.trim()]);
    });
}

/** Administrative levels, as an adjective: 市 in 市委 "city Party committee". */
export const LEVELS: readonly (readonly [string, string])[] = rowsFromTable(`
  国家 全国 = national
  中央 = central
  省 = provincial
  自治区 = autonomous region
  省级 = provincial-level
  市 = city
  市级 = city-level
  州 自治州 地区 = prefecture
  盟 = league
  县 自治县 = county
  县级 = county-level
  区 = district
  区级 = district-level
  旗 = banner
  镇 = town
  乡 = township
  乡镇 = township and town
  街道 = subdistrict
  村 = village
  社区 = community
  县区 县市区 = county and district
  省市县 = provincial, city and county
  基层 = grassroots
  各级 = (all levels of)
  上级 = higher-level
`);

/** Fields of work that an office is named by, full and short: 生态环境 in 生态环境局, 发改 in 发改委. */
export const FIELDS: readonly (readonly [string, string])[] = rowsFromTable(`
  生态环境 环保 环境保护 = ecology and environment
  发展和改革 发展改革 发改 = development and reform
  工业和信息化 工信 经信 经济和信息化 = industry and information technology
  人力资源和社会保障 人力资源社会保障 人社 = human resources and social security
  住房和城乡建设 住房城乡建设 住建 = housing and urban-rural development
  自然资源 自然资源和规划 资规 自规 = natural resources
  国土资源 国土 = land and resources
  规划和自然资源 规自 = planning and natural resources
  农业农村 农业 = agriculture and rural affairs
  畜牧 畜牧兽医 = livestock
  市场监管 市场监督管理 = market regulation
  应急管理 应急 = emergency management
  卫生健康 卫健 卫生 卫计 = health
  疾病预防控制 疾控 = disease control
  医疗保障 医保 = healthcare security
  药品监督管理 药监 = drug supervision
  退役军人事务 退役军人 = veterans’ affairs
  乡村振兴 = rural revitalization
  扶贫 = poverty relief
  文化和旅游 文化旅游 文旅 = culture and tourism
  文化广电旅游 文旅广电 文旅广体 文化旅游广电体育 = culture, broadcasting and tourism
  广播电视 广电 = radio and television
  新闻出版 = press and publication
  文物 = cultural heritage
  体育 = sports
  教育体育 教体 = education and sports
  教育 = education
  公安 = public security
  国家安全 国安 = state security
  司法 司法行政 = justice
  民政 = civil affairs
  财政 = finance
  审计 = audit
  统计 = statistics
  信访 = complaints and petitions
  税务 国税 地税 = tax
  海关 = customs
  海事 = maritime safety
  气象 = meteorological
  地震 = earthquake
  水文 = hydrology
  行政审批 行政审批服务 = administrative approval
  政务服务 政务服务和数据管理 政务服务管理 = government services
  城市管理 城管 城市管理综合执法 = urban management
  综合行政执法 综合执法 行政执法 = law enforcement
  交通运输 交通 = transport
  铁路 = railway
  民航 = civil aviation
  邮政管理 邮政 = postal
  公路 公路管理 = highway
  水利 水务 = water resources
  林业 林业和草原 林草 = forestry
  海洋 海洋渔业 = marine affairs
  渔业 渔政 = fisheries
  粮食和物资储备 粮食 粮储 = grain and reserves
  供销 供销合作 = supply and marketing cooperative
  科学技术 科技 = science and technology
  商务 商务和投资促进 = commerce
  投资促进 招商 经济合作 招商引资 = investment promotion
  国有资产监督管理 国资 国资监管 = state-owned assets
  金融监管 地方金融监督管理 地方金融监管 = financial regulation
  金融 金融工作 = financial affairs
  外汇管理 外汇 = foreign exchange
  机关事务管理 机关事务 = government offices administration
  数据 大数据 数据管理 数据资源管理 大数据管理 = data
  知识产权 = intellectual property
  外事 = foreign affairs
  民族宗教事务 民族宗教 民宗 = ethnic and religious affairs
  民族事务 民族 = ethnic affairs
  侨务 = overseas Chinese affairs
  港澳 港澳事务 = Hong Kong and Macau affairs
  人防 人民防空 国防动员 = civil air defence
  园林 园林绿化 园林和林业 = parks and landscaping
  房产 房产管理 房管 房屋管理 = housing administration
  不动产登记 = property registration
  公共资源交易 = public resource trading
  社会保险 社保 = social insurance
  就业 公共就业 就业服务 = employment
  能源 = energy
  烟草专卖 烟草 = tobacco monopoly
  消防 消防救援 = fire and rescue
  交警 交通警察 公安交警 公安交管 交管 = traffic police
  治安 治安管理 = public order
  刑侦 刑事侦查 刑警 = criminal investigation
  禁毒 = drug control
  网安 = cybersecurity police
  特警 = special police
  巡特警 = patrol and special police
  出入境 出入境管理 = entry and exit
  移民管理 = immigration
  监狱 监狱管理 = prison
  环卫 = sanitation
  动物卫生监督 = animal health supervision
  防汛抗旱 防汛 = flood and drought control
  安全生产 安监 = work safety
  保密 = secrecy protection
  档案 = archives
  史志 = local history
  党史 党史研究 = Party history
  老干部 = retired officials
  密码管理 密码 = cryptography
  社会工作 = social work
  国防科技工业 = defence industry
  中医药 中医药管理 = traditional Chinese medicine
  无线电管理 = radio regulation
  通信管理 通信 = telecommunications
`);

/** Kinds of office, after a field: 局 in 生态环境局. `*`: an office only after a level or before a post, 数据中心 is none. */
export const KINDS: readonly (readonly [string, string])[] = rowsFromTable(`
  局 = bureau
  总局 = general administration
  分局 = branch bureau
  厅 = department
  委 委员会 = commission
  办 办公室 = office
  *部 = ministry
  署 = administration
  *中心 服务中心 管理中心 = centre
  支队 = detachment
  总队 = corps
  大队 = brigade
  中队 = squad
  *所 = office
  *站 = station
  *处 = division
  *科 = section
  *股 = unit
  *系统 = system
  部门 主管部门 管理部门 监管部门 = authorities
  机关 = organs
`);

/**
 * Bodies with a name of their own. `*` before a word: it stands alone in everyday language too, so that it is an expression
 * only after a level or before a post. `!`: only right after a level (委 in 市委).
 */
export const BODIES: readonly (readonly [string, string])[] = rowsFromTable(`
  !委 = Party committee
  *党委 = Party committee
  *党工委 工委 = Party working committee
  *党组 = leading Party group
  *党支部 党总支 = Party branch
  *政府 *人民政府 = government
  *人大 *人民代表大会 = people’s congress
  *人大常委会 人民代表大会常务委员会 = people’s congress standing committee
  *政协 = CPPCC committee
  *常委会 = standing committee
  *纪委 纪律检查委员会 = commission for discipline inspection
  纪委监委 = commission for discipline inspection and supervision
  *监委 监察委员会 = supervisory commission
  纪检监察组 = discipline inspection and supervision team
  组织部 = organization department
  宣传部 = publicity department
  统战部 = united front work department
  社会工作部 = social work department
  政法委 = political and legal affairs commission
  网信办 = cyberspace administration office
  编办 编委办 机构编制委员会办公室 = office for staffing of public bodies
  改革办 深改办 深改委 = office for deepening reform
  财经办 = financial and economic affairs office
  农办 = rural work office
  巡视办 = inspection office
  巡察办 = inspection office
  政研室 政策研究室 = policy research office
  研究室 = research office
  督查室 = office for checking implementation
  外办 = foreign affairs office
  台办 = Taiwan affairs office
  *法院 *人民法院 = court
  中级人民法院 中院 = intermediate court
  高级人民法院 高院 = high court
  *检察院 *人民检察院 = procuratorate
  总工会 = trade union federation
  妇联 = women’s federation
  团委 共青团委 = Youth League committee
  科协 = association for science and technology
  残联 = disabled persons’ federation
  文联 = federation of literary and art circles
  社科联 = federation of social sciences
  侨联 = federation of returned overseas Chinese
  工商联 = federation of industry and commerce
  红十字会 = Red Cross society
  贸促会 = council for promoting trade
  *管委会 = management committee
  村委会 村民委员会 = village committee
  居委会 = residents’ committee
  村两委 = village Party branch and village committee
  社区两委 = community Party branch and residents’ committee
  街道办 街道办事处 = subdistrict office
  办公厅 = general office
  政府办 政府办公室 = government office
  !府 = government
  *办公室 = office
  专班 工作专班 = special task team
  领导小组 工作领导小组 = leading group
  指挥部 = command headquarters
  河长办 = river chief’s office
  乡村振兴办 = rural revitalization office
  文明办 = office for civic conduct
  安委办 安委会 = work safety committee
  气象台 = weather station
  气象中心 = weather centre
  疾控中心 = disease control centre
  融媒体中心 = integrated media centre
  武装部 人武部 = people’s armed forces department
  军分区 = military subarea
  武警支队 = armed police detachment
  代表团 = delegation
  驻村工作队 驻村帮扶工作队 工作队 = resident work team
  党校 = Party school
  老干局 = bureau for retired officials
  投促局 = investment promotion bureau
  城投集团 城投公司 = urban investment company
  供电公司 = power supply company
`);
