/*
 * English of the words that compounds of policy prose are built from, as nouns and before a noun: 农村 is `countryside`, and
 * `rural` in 农村公路. Dictionaries give verbs and many senses; a part of a compound needs one, and as a noun.
 */

/** English of a word as a compound's last part, and before another part. */
export interface PartSense {
  readonly noun: string;
  readonly attributive: string;
}

/** Things of administration and economy: a compound may end in them, or hold them before its end. */
const NOUNS = `
  体系=system; 机制=mechanism; 制度=system/institutional; 平台=platform; 工程=project/engineering; 项目=project; 中心=centre/central;
  基地=base; 网络=network; 系统=system; 机构=institution/institutional; 设施=facilities; 设备=equipment; 产业=industry/industrial;
  工业=industry/industrial; 农业=agriculture/agricultural; 服务业=service industry; 制造业=manufacturing; 行业=industry; 企业=enterprises/enterprise;
  经济=economy/economic; 社会=society/social; 文化=culture/cultural; 生态=ecology/ecological; 环境=environment/environmental; 资源=resources/resource;
  能源=energy; 能力=capacity; 水平=level; 质量=quality; 效率=efficiency; 效益=benefits; 成本=costs/cost; 标准=standards/standard;
  政策=policy; 法规=regulations/regulatory; 法治=rule of law/rule-of-law; 纪律=discipline/disciplinary; 作风=conduct; 责任=responsibility;
  任务=tasks/task; 目标=targets/target; 指标=indicators/indicator; 战略=strategy/strategic; 规划=planning; 方案=plan; 计划=plan; 行动=campaign;
  措施=measures; 模式=model; 格局=pattern; 结构=structure/structural; 布局=layout; 链条=chain; 产业链=industrial chain; 供应链=supply chain;
  创新链=innovation chain; 价值链=value chain; 集群=cluster; 园区=industrial park; 示范区=demonstration zone; 试验区=pilot zone; 开发区=development zone;
  功能区=functional zone; 片区=area; 社区=community; 街区=block; 小区=housing estate; 城市=cities/urban; 城镇=towns/urban; 城乡=town and country/urban-rural;
  农村=countryside/rural; 乡村=countryside/rural; 县域=county area/county; 区域=regions/regional; 流域=river basin; 农民=farmers/farmer; 农户=farming households;
  居民=residents/residents’; 群众=the public/public; 职工=employees/employee; 干部=officials; 党员=Party members; 人才=talent; 劳动力=labour; 人口=population;
  家庭=households/household; 青年=young people/youth; 妇女=women/women’s; 儿童=children/children’s; 未成年人=minors; 老年人=the elderly/elderly; 残疾人=disabled people;
  学生=students/student; 教师=teachers/teacher; 患者=patients/patient; 消费者=consumers/consumer; 用户=users/user; 客户=customers/customer; 游客=visitors/visitor;
  市场=market; 主体=entities; 商品=goods; 产品=products/product; 农产品=farm produce; 粮食=grain; 食品=food; 药品=medicines/drug; 药材=medicinal herbs; 货物=goods; 物资=supplies;
  资金=funds/fund; 资本=capital; 资产=assets/asset; 债务=debt; 债券=bonds/bond; 贷款=loans/loan; 信贷=credit; 信用=credit; 金融=finance/financial; 财政=public finance/fiscal;
  税收=tax revenue/tax; 收入=income; 支出=expenditure; 预算=budget; 补贴=subsidies/subsidy; 基金=fund; 保险=insurance; 股权=equity; 产权=property rights; 价格=prices/price;
  总量=total volume; 总额=total value; 增加值=value added; 产值=output value; 产量=output; 产能=production capacity; 销售额=sales; 营业收入=business revenue; 规模=scale;
  比重=share; 比例=ratio; 增速=growth rate; 指数=index; 数据=data; 信息=information; 技术=technology/technical; 科技=science and technology; 科学=science/scientific;
  成果=results/result; 专利=patents/patent; 知识产权=intellectual property; 标识=labels; 品牌=brand; 设计=design; 装备=equipment; 材料=materials/material; 零部件=parts; 芯片=chips/chip;
  算力=computing power; 模型=model; 算法=algorithms/algorithm; 人工智能=artificial intelligence; 机器人=robots/robot; 互联网=internet; 大数据=big data; 云计算=cloud computing;
  电力=electric power; 电网=power grid; 光伏=solar power; 风电=wind power; 储能=energy storage; 电池=batteries/battery; 新能源=new energy; 汽车=cars/vehicle; 动力=power;
  交通=transport; 公路=roads/road; 铁路=railways/railway; 高铁=high-speed rail; 航空=aviation; 航运=shipping; 港口=ports/port; 机场=airport; 枢纽=hub; 通道=corridor; 物流=logistics;
  管网=pipe network; 管道=pipelines/pipeline; 道路=roads/road; 桥梁=bridges/bridge; 隧道=tunnels/tunnel; 住房=housing; 房屋=buildings/building; 建筑=buildings/building; 土地=land; 耕地=farmland;
  农田=farmland; 宅基地=rural house plots/rural house-plot; 林地=woodland; 森林=forests/forest; 草原=grassland; 湿地=wetlands/wetland; 水源=water sources/water-source; 水质=water quality; 水资源=water resources;
  水利=water conservancy; 河道=river channels/river; 河湖=rivers and lakes/river and lake; 污水=sewage; 垃圾=waste; 废物=waste; 废气=waste gas; 大气=air; 土壤=soil; 噪声=noise; 污染物=pollutants/pollutant; 扬尘=dust;
  灾害=disasters/disaster; 风险=risks/risk; 隐患=hidden dangers/hidden-danger; 事故=accidents/accident; 安全=safety; 应急=emergency; 矛盾=conflicts; 纠纷=disputes/dispute; 治安=public order; 犯罪=crime;
  教育=education; 学校=schools/school; 课程=courses/course; 学科=disciplines/discipline; 专业=specialities/specialized; 职业=occupations/vocational; 高校=universities/university; 医疗=medical care/medical; 医院=hospitals/hospital;
  卫生=health; 健康=health; 疾病=disease; 疫情=epidemic; 疫苗=vaccines/vaccine; 养老=elderly care; 民生=people’s livelihood; 就业=employment; 社保=social insurance; 福利=welfare; 慈善=charity; 权益=rights and interests;
  公益=public good/public-interest; 公益诉讼=public-interest litigation; 文物=cultural relics; 遗产=heritage; 非遗=intangible heritage; 旅游=tourism; 体育=sports; 赛事=sports events; 景区=scenic area; 场馆=venues; 媒体=media; 舆论=public opinion;
  党建=Party building; 党组织=Party organization; 政府=government; 部门=departments; 机关=government offices; 单位=units; 组织=organizations/organizational; 集体=collective; 队伍=workforce; 团队=team; 阵地=base; 力量=forces; 要素=factors of production;
  空间=space/spatial; 国土=national territory/territorial; 海洋=sea/marine; 渔业=fisheries/fishery; 畜牧业=livestock farming; 种业=seed industry; 种子=seeds/seed; 种质=germplasm; 农机=farm machinery; 化肥=fertilizer; 农药=pesticides/pesticide;
  贸易=trade; 外贸=foreign trade; 外资=foreign investment; 口岸=ports of entry/port-of-entry; 关税=tariffs/tariff; 跨境=cross-border; 电商=e-commerce; 商贸=commerce/commercial; 会展=exhibition; 门店=shops; 商圈=shopping district;
  流程=procedures; 程序=procedures; 窗口=service counters; 事项=matters; 清单=list; 台账=ledger; 档案=records; 证照=licences; 许可=permits; 资质=qualifications; 资格=qualification; 案件=cases/case; 线索=leads; 问题=problems; 短板=weaknesses;
  渠道=channels; 载体=vehicle; 场景=scenarios; 生态圈=ecosystem; 共同体=community; 联盟=alliance; 联合体=consortium; 合作社=cooperatives/cooperative; 工厂=factory; 车间=workshop; 生产线=production line; 实验室=laboratory; 研究院=research institute; 学院=college;
  站点=stations; 驿站=service station; 食堂=canteen; 书屋=reading room; 广场=square; 公园=park; 绿地=green space; 绿道=greenway; 步道=footpath; 码头=wharf; 航线=routes/route; 线路=lines; 班列=freight train; 航班=flights; 客运=passenger transport; 货运=freight; 水运=water transport;
  原则=principles; 理念=ideas; 意识=awareness; 观念=ideas; 精神=spirit; 素质=quality; 素养=literacy; 道德=morals/moral; 文明=civility/civil; 思想=thought/ideological; 政治=politics/political; 理论=theory/theoretical; 民族=ethnic groups/ethnic; 宗教=religion/religious; 国防=national defence; 军事=military affairs/military;
  国际=international; 国内=domestic; 全球=global; 地方=local; 中央=central; 国家=the state/national; 国有=state-owned; 民营=private; 私营=private; 个体=self-employed; 外商=foreign investors/foreign; 中小企业=small and medium enterprises/small-business; 小微企业=small and micro firms;
  科研=scientific research; 工艺=processes/process; 病虫害=pests and diseases/pest and disease; 库存=stock; 仓储=warehousing; 冷链=cold chain; 快递=express delivery; 外卖=food delivery; 网约车=ride-hailing; 停车场=car park; 电动车=electric bicycles; 燃气=gas; 供水=water supply; 供电=power supply; 供热=heating; 用水=water use; 用地=land use; 用电=power use; 用工=hiring; 碳=carbon
`;

/** Before a noun only. */
const ATTRIBUTIVES = `
  国家级=national-level; 省级=provincial-level; 市级=city-level; 县级=county-level; 乡级=township-level; 村级=village-level; 世界级=world-class; 部级=ministry-level; 区级=district-level; 一级=first-class; 二级=second-class;
  高标准=high-standard; 高质量=high-quality; 高水平=high-level; 高层次=high-level; 高技能=highly skilled; 高素质=highly qualified; 高精度=high-precision; 高性能=high-performance; 高效=efficient; 高端=high-end; 高新=high and new; 高速=high-speed; 低碳=low-carbon; 低空=low-altitude; 零碳=zero-carbon;
  现代=modern; 现代化=modern; 数字=digital; 数字化=digital; 智能=intelligent; 智慧=smart; 信息化=information technology; 网络化=networked; 绿色=green; 清洁=clean; 可再生=renewable; 循环=circular; 节能=energy-saving; 环保=environmental; 新型=new-type; 新兴=emerging; 未来=future; 传统=traditional; 优势=competitive; 特色=distinctive; 支柱=pillar; 主导=leading; 重点=key; 核心=core; 关键=key; 骨干=backbone; 龙头=leading; 重大=major; 重要=important; 主要=main; 基础=basic; 基本=basic; 公共=public; 综合=comprehensive; 立体=multi-dimensional; 专项=special; 专业=specialized; 专用=dedicated; 特殊=special; 特种=special; 一体化=integrated; 社会化=socialized; 市场化=market-based; 法治化=law-based; 国际化=international; 便利化=facilitated; 标准化=standardized; 规范化=standardized; 产业化=industrialized; 规模化=large-scale; 常态化=regular; 精细化=fine-grained; 精准=targeted; 网格化=grid-based; 多元化=diversified; 个性化=personalized; 多元=diverse; 多式=multimodal; 多功能=multifunctional; 全面=overall; 全域=all-area; 全程=whole-process; 统一=unified; 统筹=coordinated; 协同=coordinated; 协调=coordinated; 联合=joint; 共同=common; 普惠=inclusive; 优质=high-quality; 均衡=balanced; 优秀=outstanding; 先进=advanced; 尖端=cutting-edge; 前沿=frontier; 自主=independent; 原始=original; 战略性=strategic; 系统性=systemic; 区域性=regional; 结构性=structural; 保障性=government-subsidized; 政策性=policy; 公益性=public-interest; 生产性=producer; 生活性=consumer; 服务性=service; 经营性=commercial; 商业=commercial; 民用=civil; 军用=military; 工业用=industrial; 农用=agricultural; 家用=household; 商用=commercial; 医用=medical; 线上=online; 线下=offline; 在线=online; 远程=remote; 移动=mobile; 无人=unmanned; 自动=automatic; 自动化=automated; 电子=electronic; 红色=revolutionary (“red”); 历史=historical; 海外=overseas; 境外=overseas; 涉外=foreign-related; 对外=external; 内陆=inland; 沿海=coastal; 沿江=riverside; 边境=border; 基层=grassroots; 一线=front-line; 源头=source; 末端=end; 前端=front-end; 终端=terminal; 农业农村=agricultural and rural; 固体=solid; 危险=dangerous; 有害=harmful; 生活=household; 生产=production; 地下=underground; 地质=geological; 气象=weather; 自然=natural; 人居=living; 人文=cultural and people-to-people; 人均=per-capita; 年度=annual; 季度=quarterly; 中长期=medium- and long-term; 阶段性=phased; 一次性=one-off; 动态=dynamic; 日常=everyday; 大型=large; 小型=small; 中小型=small and medium; 微型=micro; 规上=above-designated-size; 规模以上=above-designated-size; 有效=effective; 长效=long-term; 双边=bilateral; 多边=multilateral; 宏观=macro; 微观=micro; 实体=real; 民间=private; 全民=public; 老旧=old; 危旧=old and unsafe; 农贸=farm produce; 高校=university; 义务=compulsory; 学前=preschool; 高等=higher; 继续=continuing; 终身=lifelong; 思政=ideological and political; 心理=mental; 精神=mental; 中医=Chinese medicine; 慢性=chronic; 传染=infectious; 急诊=emergency
`;

/** Verbs that are also nouns of action, at the end of a compound and before its head: 建设, 治理. */
const ACTIONS = `
  工作=work; 建设=construction; 发展=development; 管理=management; 服务=service; 保障=support; 治理=governance; 改革=reform; 创新=innovation; 监管=oversight; 监督=supervision; 保护=protection; 修复=restoration; 改造=renovation; 更新=renewal; 升级=upgrading; 转型=transformation; 转化=commercialization; 整治=clean-up; 整合=integration; 融合=integration; 合作=cooperation; 交流=exchange; 开放=opening up; 开发=development; 利用=use; 应用=application; 推广=promotion; 普及=popularization; 培训=training; 培育=fostering; 培养=training; 供给=supply; 供应=supply; 需求=demand; 消费=consumption/consumer; 投资=investment; 融资=financing; 研发=research and development; 研究=research; 制造=manufacturing; 加工=processing; 生产=production; 经营=operation; 运营=operation; 运行=operation; 运输=transport; 配送=delivery; 流通=circulation; 销售=sales; 采购=procurement; 招标=tendering; 交易=trading; 结算=settlement; 核算=accounting; 统计=statistics; 监测=monitoring; 检测=testing; 检验=inspection; 检查=inspection; 巡查=patrol; 巡视=inspection; 排查=screening; 评估=assessment; 评价=evaluation; 考核=performance assessment; 认证=certification; 认定=accreditation; 审批=approval; 审查=review; 审计=audit; 登记=registration; 执法=law enforcement; 司法=justice/judicial; 诉讼=litigation; 调解=mediation; 仲裁=arbitration; 救助=assistance; 救援=rescue; 援助=aid; 帮扶=support; 扶持=support; 补偿=compensation; 补助=subsidies/subsidy; 奖励=awards/award; 激励=incentives/incentive; 处罚=penalties; 问责=accountability; 预警=early warning; 预防=prevention; 防控=prevention and control; 防治=prevention and control; 防范=prevention; 防护=protection; 处置=handling; 处理=treatment; 调控=regulation; 调度=dispatch; 调整=adjustment; 优化=optimization; 提升=improvement; 增长=growth; 增收=income growth; 转移=transfer; 承接=taking over; 衔接=linking; 对接=matching; 协作=collaboration; 联动=coordination; 共建=joint building; 共享=sharing; 互认=mutual recognition; 互通=interconnection; 联通=connectivity; 流转=transfer; 征收=expropriation; 拆迁=demolition and relocation; 安置=resettlement; 回收=recycling; 分类=sorting; 排放=emissions/emission; 减排=emission reduction; 治污=pollution control; 种植=growing; 养殖=farming; 育种=breeding; 收购=purchase; 储备=reserves/reserve; 灌溉=irrigation; 播种=sowing; 繁育=breeding; 抢险=emergency repair; 减灾=disaster reduction; 救灾=disaster relief; 防灾=disaster prevention; 重建=rebuilding; 招商=investment promotion; 引资=attracting investment; 出口=exports/export; 进口=imports/import; 进出口=imports and exports/import and export; 输出=export; 引进=introduction; 宣传=publicity; 宣讲=policy talks; 传播=communication; 传承=passing on; 展示=display; 演练=drill; 竞赛=competition; 比赛=contest; 教学=teaching; 招生=enrolment; 招聘=recruitment; 创业=start-up; 诊疗=diagnosis and treatment; 医治=treatment; 护理=nursing; 康复=rehabilitation; 托育=childcare; 照护=care; 接种=vaccination; 筛查=screening; 试点=trial; 示范=demonstration; 引导=guidance; 指导=guidance; 咨询=consulting; 代办=agency; 办理=handling; 维护=maintenance; 养护=maintenance; 维修=repair; 检修=overhaul; 施工=construction; 勘察=surveying; 测绘=mapping; 设计=design; 规划=planning; 布局=layout; 振兴=revitalization; 崛起=rise; 攻关=tackling of key problems; 突破=breakthroughs; 孵化=incubation; 集聚=clustering; 配置=allocation; 分配=distribution; 整改=rectification; 巡护=patrol; 绿化=greening; 美化=beautification; 亮化=lighting; 自治=self-government; 共治=joint governance; 信访=petitions; 维权=rights protection; 反诈=anti-fraud; 禁毒=drug control; 戒毒=drug rehabilitation; 矫正=correction; 征兵=conscription; 训练=training; 拥军=support for the army; 双拥=mutual support of army and people; 竞争=competition; 准入=access; 退出=exit; 兼并=mergers; 重组=restructuring; 上市=listing; 清算=liquidation; 化解=defusing; 处突=handling of emergencies; 维稳=stability maintenance; 选拔=selection; 任用=appointment; 交接=handover; 换届=election of new leadership; 选举=elections/election; 表决=voting; 协商=consultation; 履职=performance of duty; 接待=reception; 观光=sightseeing; 研学=study travel; 阅读=reading; 健身=fitness; 住宿=lodging; 餐饮=catering; 购物=shopping; 娱乐=entertainment; 支付=payment; 理财=wealth management; 担保=guarantees/guarantee; 租赁=leasing; 拍卖=auction; 抵押=mortgage; 贴息=interest subsidy; 纳税=tax payment; 征管=collection; 补给=supply; 减税=tax cuts; 降费=fee cuts; 收费=fees; 缴费=contributions; 参保=insurance coverage; 报销=reimbursement; 结转=carry-over
`;

/** Actions that may begin a compound: what follows them then is their head, not their object (监测机构, 服务体系). */
const LEADING = `管理 服务 保障 治理 监管 监督 保护 创新 合作 开发 培训 消费 投资 融资 研发 研究 制造 加工 生产 经营 运营 运行 运输 配送 流通 销售 采购
  交易 结算 核算 统计 监测 检测 检验 检查 巡视 评估 评价 考核 认证 审批 审查 审计 登记 执法 司法 诉讼 调解 仲裁 救助 救援 援助 帮扶 扶持 补偿 激励
  问责 预警 防控 防治 防护 处置 调控 调度 协作 联动 共享 流转 安置 回收 排放 减排 种植 养殖 育种 储备 灌溉 减灾 救灾 防灾 招商 出口 进口 进出口
  宣传 传播 展示 演练 教学 招生 招聘 创业 诊疗 护理 康复 托育 接种 筛查 试点 示范 咨询 维护 养护 维修 施工 测绘 设计 规划 攻关 孵化 整改 自治 信访
  维权 训练 竞争 准入 退出 协商 履职 接待 观光 研学 健身 餐饮 支付 理财 担保 租赁 纳税 征管 应急 教育 旅游 交通 医疗 养老 就业`;

/** Heads that an action before them belongs to, never its object: 治理体系, 监测机构. */
const HEADS = `体系 机制 制度 平台 中心 基地 网络 系统 机构 设施 设备 能力 水平 质量 效率 效益 成本 标准 政策 责任 任务 目标 指标 战略 规划 方案 计划 行动 措施
  模式 格局 布局 园区 示范区 试验区 开发区 工程 资金 基金 补贴 收入 支出 总量 总额 产值 规模 比重 增速 指数 数据 信息 技术 装备 队伍 人才 力量 流程
  程序 窗口 事项 清单 台账 档案 资质 资格 渠道 载体 场景 联盟 共同体 行业 业务 主体 环境 领域 空间 组织 部门 单位 人员 站点 驿站 用地 服务 管理 保障 执法`;

const rowsOf = (table: string): [string, PartSense][] =>
  table
    .split(';')
    .map((row) => row.trim().split('='))
    .filter(([word = '']) => word !== '')
    .map(([word = '', english = '']) => {
      const [noun = '', attributive = noun] = english.split('/');
      return [word, { noun, attributive }];
    });

/** What a word may be in a compound. */
export const ROLE = { noun: 1, attributive: 2, action: 4, leading: 8, head: 16 } as const;

/** A word of the tables: its English and bits of {@link ROLE}. */
export interface PartWord extends PartSense {
  readonly roles: number;
}

function partWords(): Map<string, PartWord> {
  const words = new Map<string, PartWord>();
  const add = (rows: readonly (readonly [string, PartSense])[], role: number): void => {
    for (const [word, sense] of rows) {
      const known = words.get(word);
      words.set(word, known ? { ...known, roles: known.roles | role } : { ...sense, roles: role });
    }
  };
  add(rowsOf(NOUNS), ROLE.noun);
  add(rowsOf(ACTIONS), ROLE.action);
  add(rowsOf(ATTRIBUTIVES), ROLE.attributive);
  return words;
}

/** The tables as one, by word in simplified characters. */
const PART_WORDS: Map<string, PartWord> = partWords();
for (const [list, role] of [
  [LEADING, ROLE.leading],
  [HEADS, ROLE.head],
] as const) {
  for (const word of list.trim().split(/\s+/u)) {
    const known = PART_WORDS.get(word);
    if (known) PART_WORDS.set(word, { ...known, roles: known.roles | role });
  }
}

/** What the tables know of a word; undefined where they do not have it. */
export function partWord(word: string): PartWord | undefined {
  return PART_WORDS.get(word);
}
