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
  走廊=corridor; 时段=period; 客群=customer group; 产区=growing area; 品系=strain; 制氢=hydrogen production; 导引=guidance; 散射=scattering; 重力=gravity;
  工程师=engineer; 余额=balance; 股价=share prices/share-price; 市值=market value; 营收=revenue; 净利润=net profit; 占比=share; 客流=passenger flow;
  运力=transport capacity; 装机=installed capacity; 电站=power station; 电机=motors/motor; 数据库=database; 接口=interface; 端口=port; 频率=frequency; 相位=phase;
  探测器=probe; 望远镜=telescope; 反应堆=reactor; 加速器=accelerator; 合金=alloy; 薄膜=film; 涂层=coating; 电极=electrode; 催化剂=catalyst; 抗体=antibodies/antibody;
  细胞=cells/cell; 菌株=strain; 靶点=target; 试剂=reagents/reagent; 器械=devices/device; 影像=imaging; 并发症=complications; 综合征=syndrome; 感染=infection;
  床位=beds/bed; 种苗=seedlings/seedling; 作物=crops/crop; 大棚=greenhouses/greenhouse; 灌区=irrigation area; 堤防=dykes/dyke; 航道=waterway; 泊位=berths/berth;
  港区=port area; 路基=roadbed; 路段=road section; 机组=generating units/unit; 集装箱=containers/container; 配额=quotas/quota; 债权=claims; 质押=pledge; 信托=trust;
  存款=deposits/deposit; 准备金=reserves/reserve; 拨备=provisions/provision; 敞口=exposure; 收益率=yield; 合约=contracts/contract; 交割=delivery; 管辖权=jurisdiction;
  编队=formation; 雷达=radar; 协定=agreement; 公约=convention; 遗址=site; 墓葬=tombs/tomb; 石刻=stone carvings; 壁画=murals/mural; 票房=box office;
  民宿=homestays/homestay; 联赛=league; 工资=wages/wage; 薪酬=pay; 养老金=pensions/pension; 房源=homes; 物业=property management; 管廊=utility tunnel; 粉尘=dust;
  臭氧=ozone; 物种=species; 栖息地=habitat; 降雨=rainfall; 险情=dangers; 棉田=cotton fields; 羊毛=wool; 屠宰场=slaughterhouse; 工序=processes/process; 模具=moulds/mould;
  发动机=engines/engine; 变压器=transformers/transformer; 光缆=optical cable; 基站=base stations/base-station; 频谱=spectrum; 带宽=bandwidth; 区块链=blockchain;
  激光=laser; 纳米=nanometre/nano; 水电=hydropower; 核电=nuclear power; 火电=thermal power; 水泥=cement; 轮胎=tyres/tyre; 白酒=baijiu; 肉牛=beef cattle;
  奶牛=dairy cows/dairy; 家禽=poultry; 海鲜=seafood; 零售=retail; 批发=wholesale; 短视频=short videos/short-video; 网红=internet celebrities/internet-celebrity;
  流感=influenza; 登革热=dengue; 高血压=high blood pressure; 心血管=cardiovascular; 骨科=orthopaedics; 儿科=paediatrics/paediatric;
  酒店=hotels/hotel; 技能=skills/skills; 职务=posts/on-the-job; 业绩=performance; 队列=cohort; 移民=migrants/migration; 移民管理=immigration control;
  防震减灾=earthquake protection; 金砖=BRICS; 民心=popular goodwill/people’s; 民情=public opinion; 银发=the elderly/elderly; 体质=fitness; 精神卫生=mental health;
  经纪=brokerage; 公务=official duties/official; 立案=filing of cases/case-filing; 大户=large operators;
  体系=system; 机制=mechanism; 制度=system/institutional; 平台=platform; 工程=project; 项目=project; 中心=centre/central;
  基地=base; 网络=network; 系统=system; 机构=institution/institutional; 设施=facilities; 基础设施=infrastructure; 基本路线=basic line; 设备=equipment; 产业=industry/industrial;
  工业=industry/industrial; 农业=agriculture/agricultural; 服务业=service industry; 制造业=manufacturing; 行业=industry; 企业=enterprises/enterprise;
  经济=economy/economic; 社会=society/social; 文化=culture/cultural; 生态=ecology/ecological; 环境=environment/environmental; 资源=resources/resource;
  能源=energy; 能力=capacity; 水平=level; 质量=quality; 效率=efficiency; 效益=benefits; 成本=costs/cost; 标准=standards/standard;
  政策=policy; 法规=regulations/regulatory; 法治=rule of law/rule-of-law; 纪律=discipline/disciplinary; 作风=conduct; 责任=responsibility;
  任务=tasks/task; 目标=targets/target; 指标=indicators/indicator; 战略=strategy/strategic; 规划=planning; 方案=plan; 计划=plan; 行动=campaign;
  措施=measures; 模式=model; 格局=pattern; 结构=structure/structural; 布局=layout; 链条=chain; 产业链=industrial chain; 供应链=supply chain;
  创新链=innovation chain; 价值链=value chain; 集群=cluster; 园区=industrial park; 示范区=demonstration zone; 试验区=pilot zone; 开发区=development zone;
  功能区=functional zone; 片区=area; 社区=community; 街区=block; 小区=housing estate; 城市=cities/urban; 城镇=towns/urban; 城乡=town and country/urban-rural;
  农村=countryside/rural; 乡村=countryside/rural; 县域=county area/county; 区域=regions/regional; 流域=river basin; 农民=farmers/farmer; 农户=farming households;
  居民=residents/residents’; 群众=the people/people’s; 职工=employees/employee; 干部=officials; 党员=Party members; 人才=talent; 劳动力=labour; 人口=population;
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
  灾害=disasters/disaster; 风险=risks/risk; 隐患=hidden dangers/hidden-danger; 事故=accidents/accident; 安全=security/safety; 应急=emergency; 矛盾=conflicts; 纠纷=disputes/dispute; 治安=public order; 犯罪=crime;
  教育=education; 学校=schools/school; 课程=courses/course; 学科=disciplines/discipline; 专业=specialities/specialized; 职业=occupations/vocational; 高校=universities/university; 医疗=medical care/medical; 医院=hospitals/hospital;
  卫生=health; 健康=health; 疾病=disease; 疫情=epidemic; 疫苗=vaccines/vaccine; 养老=elderly care; 民生=people’s livelihood; 就业=employment; 社保=social insurance; 福利=welfare; 慈善=charity; 权益=rights and interests;
  公益=public good/public-interest; 公益诉讼=public-interest litigation; 文物=cultural relics; 遗产=heritage; 非遗=intangible heritage; 旅游=tourism; 体育=sports; 赛事=sports events; 景区=scenic area; 场馆=venues; 媒体=media; 舆论=public opinion;
  党建=Party building; 党组织=Party organization; 政府=government; 部门=departments; 机关=organs/organ; 单位=units; 组织=organizations/organizational; 队伍=workforce; 团队=team; 阵地=base; 力量=forces; 要素=factors of production;
  空间=space/spatial; 国土=national territory/territorial; 海洋=sea/marine; 渔业=fisheries/fishery; 畜牧业=livestock farming; 种业=seed industry; 种子=seeds/seed; 种质=germplasm; 农机=farm machinery; 化肥=fertilizer; 农药=pesticides/pesticide;
  贸易=trade; 外贸=foreign trade; 外资=foreign investment; 口岸=ports of entry/port-of-entry; 关税=tariffs/tariff; 电商=e-commerce; 商贸=commerce/commercial; 会展=exhibition; 门店=shops; 商圈=shopping district;
  流程=procedures; 程序=procedures; 窗口=service counters; 事项=matters; 清单=list; 台账=ledger; 档案=records; 证照=licences; 许可=permits; 资质=qualifications; 资格=qualification; 案件=cases/case; 线索=leads; 问题=problems; 短板=weaknesses;
  渠道=channels; 载体=carrier; 场景=scenarios; 生态圈=ecosystem; 共同体=community; 联盟=alliance; 联合体=consortium; 合作社=cooperatives/cooperative; 工厂=factory; 车间=workshop; 生产线=production line; 实验室=laboratory; 研究院=research institute; 学院=college;
  站点=stations; 驿站=service station; 食堂=canteen; 书屋=reading room; 广场=square; 公园=park; 绿地=green space; 绿道=greenway; 步道=footpath; 码头=wharf; 航线=routes/route; 线路=lines; 班列=freight train; 航班=flights; 客运=passenger transport; 货运=freight; 水运=water transport;
  原则=principles; 理念=ideas; 意识=awareness; 观念=ideas; 精神=spirit; 素质=quality; 素养=literacy; 道德=morals/moral; 文明=civility/civilised; 思想=thought/ideological; 政治=politics/political; 理论=theory/theoretical; 民族=ethnic groups/ethnic; 宗教=religion/religious; 国防=national defence; 军事=military affairs/military;
  国家=the state/national; 中小企业=small and medium enterprises/small-business; 小微企业=small and micro firms;
  科研=scientific research; 工艺=processes/process; 病虫害=pests and diseases/pest and disease; 库存=stock; 仓储=warehousing; 冷链=cold chain; 快递=express delivery; 外卖=food delivery; 网约车=ride-hailing; 停车场=car park; 电动车=electric bicycles; 燃气=gas; 供水=water supply; 通风=ventilation; 供电=power supply; 供热=heating; 用水=water use; 用地=land use; 用电=power use; 用工=hiring; 碳=carbon;
  人员=personnel; 民主=democracy/democratic; 社会主义=socialism/socialist; 资本主义=capitalism/capitalist; 法制=legal system/legal; 事业=undertakings/public-service; 事业单位=public institutions/public-institution; 风景=scenery/scenic; 乡镇=townships and towns/township; 运营商=operators; 工会=trade unions/trade-union; 共产党=Communist Party; 爱国主义=patriotism/patriotic; 人民=the people/people’s; 地区=regions/regional; 国民=nation/national; 群体=groups; 阶层=strata; 名胜=famous sights; 大众=the public/popular; 竞技=competitive sports; 冠军=champion; 运动员=athletes/athlete; 教练=coaches; 球队=teams; 俱乐部=clubs; 奖牌=medals; 金牌=gold medals/top-rated; 劳务=labour services/labour; 老人=old people/elderly; 领域=fields; 业务=services; 活动=activities; 事件=incidents; 关系=relations; 权力=power; 权利=rights; 义务=duties; 领导=leadership; 银行=banks/bank; 证券=securities; 期货=futures; 黄金=gold; 汇率=exchange rates/exchange-rate; 利率=interest rates/interest-rate; 货币=money/monetary; 账户=accounts/account; 股票=shares/share; 股市=stock market; 楼市=housing market; 房地产=real estate; 商品房=commercial housing; 保障房=affordable housing; 棚户区=shanty area; 电费=electricity charges; 票据=bills; 发票=invoices/invoice; 合同=contracts/contract; 协议=agreements/agreement;
  法律=law/legal; 法院=courts/court; 法庭=tribunal; 法官=judges; 检察官=procurators; 律师=lawyers; 证据=evidence; 判决=judgments; 刑罚=criminal penalties; 争议=disputes; 警告=warning; 处分=disciplinary action; 公证=notarial; 行政=administration/administrative; 宪法=constitution/constitutional; 条例=regulations; 腐败=corruption; 廉政=clean government/clean-government; 监察=supervision/supervisory; 警务=policing; 警察=police; 黑恶势力=criminal gangs; 诈骗=fraud; 毒品=drugs/drug;
  部队=troops; 军队=armed forces/military; 军人=military personnel; 官兵=officers and soldiers; 士兵=soldiers; 战士=soldiers; 武器=weapons/weapon; 导弹=missiles/missile; 舰艇=warships; 航母=aircraft carriers/carrier; 战机=warplanes; 领土=territory/territorial; 主权=sovereignty/sovereign; 海域=sea area; 边界=border; 卫星=satellites/satellite; 航天=spaceflight/space; 火箭=rockets/rocket; 飞船=spacecraft; 空间站=space station; 无人机=drones/drone; 量子=quantum; 基因=genes/gene; 生物=organisms/biological; 医药=medicine/pharmaceutical; 药物=medicines/drug; 疗法=therapy; 病例=cases; 门诊=outpatient services/outpatient; 手术=surgery; 癌症=cancer; 肿瘤=tumours/tumour; 糖尿病=diabetes; 血液=blood; 营养=nutrition; 症状=symptoms;
  电影=films/film; 电视=television; 演出=performances; 展览=exhibitions/exhibition; 博物馆=museums/museum; 图书馆=libraries/library; 古迹=monuments; 古镇=old towns; 村落=villages/village; 民俗=folk customs/folk; 节庆=festivals/festival; 戏曲=opera; 音乐=music; 艺术=art; 文学=literature/literary; 文艺=arts; 出版物=publications; 新闻=news; 记忆=memory; 基因库=gene bank; 旅客=passengers/passenger; 乘客=passengers; 车辆=vehicles/vehicle; 列车=trains/train; 地铁=metro; 公交=public transport; 轨道=rail; 船舶=ships/ship; 飞机=aircraft; 充电桩=charging points; 司机=drivers;
  天气=weather; 气候=climate; 洪水=floods/flood; 暴雨=rainstorms/rainstorm; 台风=typhoons/typhoon; 地震=earthquakes/earthquake; 滑坡=landslides; 山洪=flash floods/flash-flood; 水库=reservoirs/reservoir; 大坝=dam; 堤坝=dykes; 水位=water level; 煤炭=coal; 石油=oil; 天然气=natural gas; 矿产=minerals/mineral; 矿山=mines/mine; 钢铁=steel; 有色金属=non-ferrous metals; 化工=chemicals/chemical; 纺织=textiles/textile; 服装=clothing; 家电=home appliances; 家具=furniture; 玩具=toys; 食材=ingredients; 蔬菜=vegetables/vegetable; 水果=fruit; 水产=aquatic products; 生猪=pigs/pig; 肉类=meat; 水稻=rice; 小麦=wheat; 玉米=maize; 大豆=soybeans; 油菜=rapeseed; 茶叶=tea; 棉花=cotton; 饲料=feed; 温室=greenhouse; 气体=gas; 碳汇=carbon sink; 电量=electricity; 电价=electricity prices; 水价=water prices;
  幼儿=young children/preschool; 幼儿园=kindergartens/kindergarten; 小学=primary schools/primary-school; 中学=secondary schools/secondary-school; 大学=universities/university; 教材=textbooks/textbook; 教研=teaching research; 思政课=ideological and political course; 学位=school places; 毕业生=graduates/graduate; 新生=new students; 家长=parents; 师资=teaching staff; 培训机构=training institutions; 志愿者=volunteers/volunteer; 义工=volunteers; 残疾=disability; 收入差距=income gap; 贫困=poverty; 户籍=household registration; 身份=identity; 隐私=privacy; 网络安全=cybersecurity; 账号=accounts; 平台经济=platform economy; 主播=livestreamers; 流量=traffic; 内容=content; 软件=software; 硬件=hardware; 终端设备=terminal devices; 传感器=sensors; 机床=machine tools; 半导体=semiconductors/semiconductor; 集成电路=integrated circuits/integrated-circuit; 原材料=raw materials; 配件=parts; 整车=complete vehicles; 样机=prototype; 订单=orders; 车企=car makers; 房企=property developers; 国企=state firms; 台商=Taiwan businesspeople; 两岸=cross-strait; 侨胞=overseas Chinese; 民众=people; 大使=ambassador; 使馆=embassy; 领事=consular; 外交=diplomacy/diplomatic; 战争=war; 冲突=conflicts; 停火=ceasefire; 制裁=sanctions; 难民=refugees/refugee; 恐怖主义=terrorism/terrorist; 人权=human rights; 联合国=United Nations; 选民=voters; 议会=parliament/parliamentary; 大选=general election
`;

/** Before a noun only. */
const ATTRIBUTIVES = `
  平安=safe; 专场=special; 惠民=pro-people; 僵尸=zombie; 鲜活=fresh; 公正=fair; 计分=points-based; 委托=entrusted; 强制性=mandatory; 先行=leading; 同一=the same;
  集体=collective; 国际=international; 国内=domestic; 全球=global; 地方=local; 中央=central; 国有=state-owned; 民营=private; 私营=private; 个体=self-employed; 外商=foreign; 民事=civil; 刑事=criminal;
  国家级=national-level; 省级=provincial-level; 市级=city-level; 县级=county-level; 乡级=township-level; 村级=village-level; 世界级=world-class; 部级=ministry-level; 区级=district-level; 一级=first-level; 二级=second-level;
  高标准=high-standard; 高质量=high-quality; 高水平=high-level; 高层次=high-level; 高技能=highly skilled; 高素质=highly qualified; 高精度=high-precision; 高性能=high-performance; 高效=efficient; 高端=high-end; 高新=high and new; 高速=high-speed; 低碳=low-carbon; 低空=low-altitude; 零碳=zero-carbon;
  现代=modern; 现代化=modern; 数字=digital; 数字化=digital; 智能=intelligent; 智慧=smart; 信息化=information technology; 网络化=networked; 绿色=green; 清洁=clean; 可再生=renewable; 循环=circular; 节能=energy-saving; 环保=environmental; 新型=new-type; 新兴=emerging; 未来=future; 传统=traditional; 优势=competitive; 特色=distinctive; 支柱=pillar; 主导=leading; 重点=key; 核心=core; 关键=key; 骨干=backbone; 龙头=leading; 重大=major; 重要=important; 主要=main; 基础=basic; 基本=basic; 公共=public; 综合=comprehensive; 立体=multi-dimensional; 专项=special; 专业=specialized; 专用=dedicated; 特殊=special; 特种=special; 一体化=integrated; 社会化=socialized; 市场化=market-based; 法治化=law-based; 国际化=international; 便利化=facilitated; 标准化=standardized; 规范化=standardized; 产业化=industrialized; 规模化=large-scale; 常态化=regular; 精细化=fine-grained; 精准=targeted; 网格化=grid-based; 多元化=diversified; 个性化=personalized; 多元=diverse; 多式=multimodal; 多功能=multifunctional; 全面=overall; 全域=all-area; 全程=whole-process; 统一=unified; 统筹=coordinated; 协同=coordinated; 协调=coordinated; 联合=joint; 共同=common; 普惠=inclusive; 优质=high-quality; 均衡=balanced; 优秀=outstanding; 先进=advanced; 尖端=cutting-edge; 前沿=frontier; 自主=independent; 原始=original; 战略性=strategic; 系统性=systemic; 区域性=regional; 结构性=structural; 保障性=government-subsidized; 政策性=policy; 公益性=public-interest; 生产性=producer; 生活性=consumer; 服务性=service; 经营性=commercial; 商业=commercial; 民用=civil; 军用=military; 工业用=industrial; 农用=agricultural; 家用=household; 商用=commercial; 医用=medical; 线上=online; 线下=offline; 在线=online; 远程=remote; 移动=mobile; 无人=unmanned; 自动=automatic; 自动化=automated; 电子=electronic; 红色=revolutionary (“red”); 历史=historical; 海外=overseas; 境外=overseas; 涉外=foreign-related; 对外=external; 内陆=inland; 沿海=coastal; 沿江=riverside; 边境=border; 基层=grassroots; 一线=front-line; 源头=source; 末端=the last mile/last-mile; 前端=front-end; 终端=terminal; 农业农村=agricultural and rural; 固体=solid; 危险=dangerous; 有害=harmful; 生活=household; 生产=production; 地下=underground; 地质=geological; 气象=weather; 自然=natural; 人居=living; 人文=cultural and people-to-people; 人均=per-capita; 年度=annual; 季度=quarterly; 中长期=medium- and long-term; 阶段性=phased; 一次性=one-off; 动态=dynamic; 日常=everyday; 大型=large; 小型=small; 中小型=small and medium; 微型=micro; 规上=above-designated-size; 规模以上=above-designated-size; 有效=effective; 长效=long-term; 双边=bilateral; 单边=unilateral; 多边=multilateral; 宏观=macro; 微观=micro; 实体=real; 民间=private; 全民=public; 老旧=old; 危旧=old and unsafe; 农贸=farm produce; 高校=university; 义务=compulsory; 学前=preschool; 高等=higher; 继续=continuing; 终身=lifelong; 思政=ideological and political; 心理=mental; 精神=mental; 中医=Chinese medicine; 慢性=chronic; 传染=infectious; 急诊=emergency; 跨境=cross-border; 跨区域=cross-regional; 跨部门=cross-department; 中长线=long-haul; 第三方=third-party; 低收入=low-income; 低保=subsistence-allowance; 困难=needy; 特困=extremely poor; 失能=disabled; 失业=unemployed; 留守=left-behind; 流动=migrant; 外来=incoming; 退役=retired; 在职=serving; 专职=full-time; 兼职=part-time; 过剩=surplus; 落后=outdated; 闲置=idle; 低效=inefficient; 存量=existing; 增量=additional; 违法=illegal; 违规=irregular; 非法=illegal; 违章=illegal; 合法=legal; 虚假=false; 假冒=counterfeit; 劣质=shoddy; 新能源=new-energy; 高危=high-risk; 高龄=very old; 高耗能=energy-intensive; 高污染=highly polluting; 突发=sudden; 紧急=emergency; 临时=temporary; 长期=long-term; 短期=short-term; 中期=mid-term; 定期=regular; 分级=graded; 分层=layered; 实时=real-time; 全天候=all-weather; 全方位=all-round; 多层次=multi-level; 多渠道=multi-channel; 一站式=one-stop; 开放式=open; 开放型=open; 创新型=innovation; 应用型=applied; 复合型=all-round; 服务型=service-type; 技能型=skilled; 技术型=technical; 学习型=learning; 资源型=resource-based; 劳动密集型=labour-intensive; 区域化=regionalized; 专业化=specialized; 职业化=professionalized; 集约化=intensive; 集约=intensive; 科技型=technology-based; 外向型=export-oriented; 实战化=realistic; 老年=elderly; 公用=public; 公办=public; 民办=private; 私人=private; 官方=official; 人工=artificial; 天然=natural; 原生=native; 本土=local; 本地=local; 异地=in another place; 农家=farm; 乡土=local; 沿线=along-the-line; 高原=plateau; 山区=mountain; 库区=reservoir-area; 牧区=pastoral; 垦区=reclamation-area; 老区=old revolutionary base area; 革命老区=old revolutionary base area; 空天=aerospace; 深海=deep-sea; 深空=deep-space; 极地=polar; 太空=space; 超大规模=very large; 超大城市=megacity; 特大=very large; 超高清=ultra-high-definition
`;

/** Verbs that are also nouns of action, at the end of a compound and before its head: 建设, 治理. */
const ACTIONS = `
  支撑=support; 板结=compaction; 转让=transfer; 施肥=fertilising; 采收=harvesting; 冷藏=cold storage; 拆解=dismantling; 焚烧=incineration; 填埋=landfill;
  遥感=remote sensing; 导航=navigation; 定位=positioning; 通信=communication; 加密=encryption; 识别=recognition; 编码=coding; 仿真=simulation; 锻造=forging;
  铸造=casting; 提纯=purification; 封装=packaging; 测序=sequencing; 治疗=treatment; 隔离=quarantine; 净化=purification; 脱硫=desulphurisation; 除尘=dust removal;
  降噪=noise reduction; 泄洪=flood discharge; 抢修=emergency repair; 巡逻=patrol; 侦查=investigation; 审讯=interrogation; 羁押=detention; 引渡=extradition;
  遣返=repatriation; 清盘=liquidation; 定增=private placement; 承销=underwriting; 授信=credit; 核销=write-off; 贴现=discounting; 清关=customs clearance;
  转运=transshipment; 装卸=loading; 配载=loading; 返回=return; 变轨=orbit change; 着陆=landing; 发掘=excavation; 修缮=restoration; 展陈=display; 巡演=tour;
  命题=question-setting; 阅卷=marking;
  工作=work; 建设=construction; 发展=development; 管理=management; 服务=service; 保障=support; 治理=governance; 改革=reform; 创新=innovation; 监管=oversight; 监督=supervision; 保护=protection; 修复=restoration; 改造=renovation; 更新=renewal; 升级=upgrading; 转型=transformation; 转化=commercialization; 整治=clean-up; 整合=integration; 融合=integration; 合作=cooperation; 交流=exchange; 开放=opening up; 开发=development; 利用=use; 应用=application; 推广=promotion; 普及=popularization; 培训=training; 培育=fostering; 培养=training; 供给=supply; 供应=supply; 需求=demand; 消费=consumption/consumer; 投资=investment; 融资=financing; 研发=research and development; 研究=research; 制造=manufacturing; 加工=processing; 生产=production; 经营=operation; 运营=operation; 运行=operation; 运输=transport; 配送=delivery; 流通=circulation; 销售=sales; 采购=procurement; 招标=tendering; 交易=trading; 结算=settlement; 核算=accounting; 统计=statistics; 监测=monitoring; 检测=testing; 检验=inspection; 检查=inspection; 巡查=patrol; 巡视=inspection; 排查=screening; 评估=assessment; 评价=evaluation; 考核=performance assessment; 认证=certification; 认定=recognition; 审批=approval; 审查=review; 审计=audit; 登记=registration; 执法=law enforcement; 司法=justice/judicial; 诉讼=litigation; 调解=mediation; 仲裁=arbitration; 救助=assistance; 救援=rescue; 援助=aid; 帮扶=support; 扶持=support; 补偿=compensation; 补助=subsidies/subsidy; 奖励=awards/award; 激励=incentives/incentive; 处罚=penalties; 问责=accountability; 预警=early warning; 预防=prevention; 防控=prevention and control; 防治=prevention and control; 防范=prevention; 防护=protection; 处置=handling; 处理=treatment; 调控=regulation; 调度=dispatch; 调整=adjustment; 优化=optimization; 提升=improvement; 增长=growth; 增收=income growth; 转移=transfer; 承接=taking over; 衔接=linking; 对接=matching; 协作=collaboration; 联动=coordination; 共建=joint building; 共享=sharing; 互认=mutual recognition; 互通=interconnection; 联通=connectivity; 流转=transfer; 征收=levying or expropriation; 拆迁=demolition and relocation; 安置=resettlement; 回收=recycling; 分类=sorting; 排放=emissions/emission; 减排=emission reduction; 治污=pollution control; 种植=growing; 养殖=farming; 育种=breeding; 收购=purchase; 储备=reserves/reserve; 灌溉=irrigation; 播种=sowing; 繁育=breeding; 抢险=emergency repair; 减灾=disaster reduction; 救灾=disaster relief; 防灾=disaster prevention; 重建=rebuilding; 招商=investment promotion; 引资=attracting investment; 出口=exports/export; 进口=imports/import; 进出口=imports and exports/import and export; 输出=export; 引进=introduction; 宣传=publicity; 宣讲=policy talks; 传播=communication; 传承=passing on; 展示=display; 演练=drill; 竞赛=competition; 比赛=contest; 教学=teaching; 招生=enrolment; 招聘=recruitment; 创业=start-up; 诊疗=diagnosis and treatment; 医治=treatment; 护理=nursing; 康复=rehabilitation; 托育=childcare; 照护=care; 接种=vaccination; 筛查=screening; 试点=trial; 示范=demonstration; 引导=guidance; 指导=guidance; 咨询=consulting; 代办=agency; 办理=handling; 维护=maintenance; 养护=maintenance; 维修=repair; 检修=overhaul; 施工=construction; 勘察=surveying; 测绘=mapping; 设计=design; 规划=planning; 布局=layout; 振兴=revitalization; 崛起=rise; 攻关=tackling of key problems; 突破=breakthroughs; 孵化=incubation; 集聚=clustering; 配置=allocation; 分配=distribution; 整改=rectification; 巡护=patrol; 绿化=greening; 美化=beautification; 亮化=lighting; 自治=self-government; 共治=joint governance; 信访=petitions; 维权=rights protection; 反诈=anti-fraud; 禁毒=drug control; 戒毒=drug rehabilitation; 矫正=correction; 征兵=conscription; 训练=training; 拥军=support for the army; 双拥=mutual support of army and people; 竞争=competition; 准入=access; 退出=exit; 兼并=mergers; 重组=restructuring; 上市=listing; 清算=liquidation; 化解=defusing; 处突=handling of emergencies; 维稳=stability maintenance; 选拔=selection; 任用=appointment; 交接=handover; 换届=election of new leadership; 选举=elections/election; 表决=voting; 协商=consultation; 履职=performance of duty; 接待=reception; 观光=sightseeing; 研学=study travel; 阅读=reading; 健身=fitness; 住宿=lodging; 餐饮=catering; 购物=shopping; 娱乐=entertainment; 支付=payment; 理财=wealth management; 担保=guarantees/guarantee; 租赁=leasing; 拍卖=auction; 抵押=mortgage; 贴息=interest subsidy; 纳税=tax payment; 征管=collection; 补给=supply; 减税=tax cuts; 降费=fee cuts; 收费=fees; 缴费=contributions; 参保=insurance coverage; 报销=reimbursement; 结转=carry-over; 学习=study; 演习=exercise; 巡航=patrol; 观测=observation; 探测=exploration; 勘探=exploration; 开采=mining; 预报=forecasting; 预测=forecasting; 航行=navigation; 发射=launch; 飞行=flight; 驾驶=driving; 出行=travel; 执勤=duty; 拘留=detention; 逮捕=arrest; 起诉=prosecution; 公诉=public prosecution; 审判=trial; 裁决=ruling; 执行=enforcement; 赔偿=compensation; 侵权=infringement; 举报=reporting of offences; 投诉=complaints; 处分=disciplinary action; 警告=warning; 查处=investigation and punishment; 打击=crackdown; 惩戒=punishment; 监护=guardianship; 收养=adoption; 抚养=upbringing; 赡养=support of parents; 生育=childbearing; 结婚=marriage; 殡葬=funeral; 祭扫=tomb-sweeping; 移植=transplants; 捐献=donation; 捐赠=donation; 慰问=visits of sympathy; 优抚=care for servicemen’s families; 优待=preferential treatment; 安葬=burial; 纪念=commemoration; 庆祝=celebration; 演出=performance; 展演=performances; 展销=sales exhibition; 直播=livestreaming; 带货=livestream sales; 翻译=translation; 创作=creation; 出版=publishing; 发行=issuance; 印刷=printing; 印染=dyeing; 冶炼=smelting; 焊接=welding; 装配=assembly; 组装=assembly; 定制=customization; 代工=contract manufacturing; 外包=outsourcing; 配套=supporting; 联防=joint defence; 联控=joint control; 联勤=joint logistics; 分工=division of labour; 分享=sharing; 追溯=tracing; 溯源=tracing; 检疫=quarantine; 消毒=disinfection; 采样=sampling; 抽检=spot checks; 普查=census; 调查=survey; 测评=assessment; 公示=public notice; 备案=filing; 注销=cancellation; 迁移=relocation; 搬迁=relocation; 落户=settling; 过境=transit; 入境=entry; 出境=exit; 通关=customs clearance; 退税=tax rebates; 避险=risk avoidance; 止损=loss prevention; 对冲=hedging; 套利=arbitrage; 借贷=lending; 放贷=lending; 催收=debt collection; 并购=mergers and acquisitions; 增资=capital increase; 入股=shareholding; 分红=dividends; 减持=selling of shares; 增持=buying of shares; 回购=buy-back; 退市=delisting; 破产=bankruptcy; 注资=capital injection; 纾困=relief; 拨款=appropriation; 核查=verification; 督导=supervision; 督查=inspection; 督办=supervision; 暗访=undercover inspection; 走访=visits; 蹲点=stay at the grassroots; 宣誓=oath-taking; 述职=reporting on duties; 测试=testing; 试验=trials; 实验=experiments/experimental; 验收=acceptance; 竣工=completion; 投产=start of production; 扩建=extension; 改建=rebuilding; 改扩建=rebuilding and extension; 加固=reinforcement; 疏浚=dredging; 清淤=dredging; 截污=sewage interception; 造林=afforestation; 护林=forest protection; 封育=closing for regrowth; 轮作=crop rotation; 休耕=fallowing; 保鲜=keeping fresh; 烘干=drying; 深加工=deep processing; 驯化=domestication; 捕捞=fishing; 禁渔=fishing ban; 退捕=end of fishing; 屠宰=slaughter; 免疫=immunization; 诊断=diagnosis; 急救=first aid; 住院=hospital stay; 体检=health check; 用药=medication; 问诊=consultation; 挂号=registration; 转诊=referral; 陪护=nursing; 养生=health care; 出生=birth; 死亡=death; 助餐=meal service; 助学=student aid; 办学=running of schools; 备考=exam preparation; 评卷=marking; 录取=admission; 评审=review; 评选=selection; 比选=selection; 竞聘=competition for posts; 培优=fostering; 增值=appreciation; 保值=value preservation; 增产=rise in output; 减产=fall in output; 限产=output limits; 停产=halt of production; 复工=return to work; 稳岗=keeping jobs; 裁员=layoffs; 用工=hiring; 务工=migrant work
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
