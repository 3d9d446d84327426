/*
 * Set phrases of policy prose with a gap: 打好…攻坚战. A row gives the heads, the tails that close the gap, and the English
 * with {} for what stands in it. Where the tail alone is an expression too, it is found by itself in the glossary.
 */

/** One head with one tail. */
export interface Formula {
  readonly tail: string;
  readonly english: string;
}

const FRAMES = `
  打好 打赢 坚决打赢 坚决打好 … 攻坚战 = fight the tough battle of {}
  打好 打赢 坚决打赢 … 保卫战 = fight to protect {}
  打好 打赢 … 持久战 = fight the long battle of {}
  打好 … 主动仗 = act first in {}
  打好 打出 … 组合拳 = take combined measures in {}
  打好 … 翻身仗 = turn around {}
  坚持以 以 … 为引领 为统领 为牵引 = led by {}
  坚持以 以 … 为指导 = guided by {}
  坚持以 以 … 为中心 为核心 = with {} at the centre
  坚持以 以 … 为主线 = with {} as the main thread
  坚持以 以 … 为抓手 为载体 = by means of {}
  坚持以 以 … 为重点 为主攻方向 = with the stress on {}
  坚持以 以 … 为导向 = oriented towards {}
  坚持以 以 … 为根本 为基础 为前提 为本 = on the basis of {}
  坚持以 以 … 为契机 = taking {} as an opportunity
  坚持以 以 … 为目标 = with {} as the goal
  坚持以 以 … 为支撑 为依托 = supported by {}
  坚持以 以 … 为突破口 为切入点 为着力点 = starting from {}
  坚持以 以 … 为纲 为要 为先 为重 = putting {} first
  坚持把 把 将 … 摆在突出位置 摆在首位 放在首位 摆在优先位置 摆在重要位置 放在突出位置 放在重要位置 摆上重要位置 放在更加突出的位置 = give {} priority
  坚持把 把 将 … 摆上重要议事日程 纳入重要议事日程 提上日程 = put {} on the agenda
  坚持把 把 将 … 落到实处 落实到位 落细落实 = really carry out {}
  坚持把 把 将 … 抓在手上 抓紧抓实 抓实抓细 抓细抓实 抓好抓实 = take a firm hand in {}
  坚持把 把 将 … 挺在前面 = put {} first
  坚持把 把 将 … 贯穿始终 贯穿全过程 = keep to {} throughout
  把 将 … 牢牢抓在手上 扛在肩上 记在心上 放在心上 = take {} to heart
  把 将 … 转化为发展优势 = turn {} into an advantage for development
  打造 建设 争创 创建 … 高地 新高地 = build a leading place for {}
  打造 … 样板 标杆 示范样板 = make a model of {}
  打造 擦亮 … 名片 新名片 = make {} a mark of distinction
  打造 擦亮 叫响 做强 … 品牌 = build the brand of {}
  打造 … 新引擎 增长极 新增长极 = make a new driver of growth: {}
  打造 构建 … 新格局 = build a new pattern of {}
  打造 … 先行区 示范区 样板区 试验区 = make a pilot zone for {}
  守住 守牢 坚守 严守 牢牢守住 坚决守住 兜牢 筑牢 … 底线 = hold the bottom line of {}
  守牢 守住 严守 … 红线 = never cross the red line of {}
  守住 守牢 把好 把严 … 关口 关 = guard the gate of {}
  筑牢 织牢 构筑 守牢 筑起 … 防线 = build a strong line of defence: {}
  筑牢 构筑 … 屏障 安全屏障 = build a strong protective screen: {}
  筑牢 夯实 厚植 … 根基 基础 底座 = lay firm foundations for {}
  织密 织牢 织密织牢 织密扎牢 … 网 防护网 安全网 保障网 = weave a close net of {}
  扛起 扛牢 扛稳 压实 压紧压实 层层压实 夯实 落实 担起 … 责任 政治责任 主体责任 = shoulder (or enforce) responsibility: {}
  推动 推进 促进 … 走深走实 = carry {} further and make it real
  推动 推进 促进 … 落地见效 落地落实 落地生根 见行见效 取得实效 取得新成效 = make {} take effect
  推动 推进 促进 … 提质增效 提档升级 迭代升级 = raise {} to a higher level
  推动 推进 … 再上新台阶 上新台阶 迈上新台阶 = take {} to a new level
  推动 推进 … 向纵深发展 向基层延伸 = carry {} deeper
  画好 绘就 … 同心圆 = bring people together: {}
  奏响 唱响 … 主旋律 最强音 乐章 = make {} heard everywhere
  谱写 书写 续写 奋力谱写 … 新篇章 篇章 新华章 崭新篇章 = write a new chapter of {}
  交出 书写 答好 … 答卷 高分答卷 合格答卷 满意答卷 = do well in {} (hand in a good exam paper)
  跑出 … 加速度 = go faster in {}
  按下 … 快进键 加速键 = speed up {}
  下好 … 先手棋 = act first in {}
  拧紧 … 安全阀 螺丝 责任链条 = tighten control of {}
  绷紧 … 弦 这根弦 = stay alert to {}
  啃下 … 硬骨头 = solve the hardest problems of {}
  扎紧 扎牢 … 笼子 篱笆 = close the loopholes: {}
  抢占 … 制高点 新赛道 先机 = seize the lead in {}
  培育 壮大 激发 … 新动能 新增长点 = foster new sources of growth: {}
  释放 激发 激活 … 潜力 活力 内生动力 = bring out the vigour or potential of {}
  注入 增添 … 动力 活力 动能 新动能 新活力 强劲动力 = give new energy to {}
  凝聚 汇聚 形成 … 合力 强大合力 工作合力 = join forces: {}
  绘就 擘画 描绘 … 画卷 蓝图 新画卷 新图景 = paint the picture of {}
  走出 探索 走好 … 新路子 新路 之路 = find (or follow) a road of {}
  端稳 端牢 … 饭碗 = secure the rice bowl (food or living): {}
  做好 做足 做活 写好 做优 … 文章 大文章 = make the most of {}
  念好 … 经 = make good use of {}
  发挥 充分发挥 … 先锋模范作用 = set an example as {}
  发挥 充分发挥 … 战斗堡垒作用 = let {} serve as a strong fortress
  发挥 充分发挥 … 带动作用 引领作用 辐射带动作用 示范带动作用 = let {} lead others along
  树牢 树立 … 政绩观 发展理念 = hold the right view of {}
  补齐 补上 … 短板 弱项 短板弱项 = make up for weaknesses in {}
  打通 疏通 … 堵点 最后一公里 “最后一公里” 难点堵点 = clear what blocks {}
  破解 破除 突破 … 瓶颈 难题 壁垒 = overcome the bottleneck of {}
  遏制 坚决遏制 … 势头 = stop the trend of {}
  开创 … 新局面 = open up a new phase of {}
  迈出 … 新步伐 坚实步伐 = take a new step in {}
  贯彻 学习贯彻 贯彻落实 深入贯彻 … 精神 = carry out the message of {}
  在 … 上下功夫 上下足功夫 上求实效 上见实效 上持续发力 上聚力攻坚 = make efforts in {}
  营造 … 氛围 浓厚氛围 良好氛围 良好环境 = create an atmosphere of {}
`;

const byHead = new Map<string, Formula[]>();
for (const row of FRAMES.split('\n')) {
  const [words = '', english = ''] = row.split(' = ');
  const [heads = '', tails = ''] = words.split('…');
  for (const head of heads.trim().split(/\s+/u).filter(Boolean)) {
    const list = byHead.get(head) ?? [];
    byHead.set(head, list);
    for (const tail of tails.trim().split(/\s+/u)) list.push({ tail, english: english.trim() });
  }
}

/** The tails of a head, longest first; empty for what is no head. */
export const FORMULAS: ReadonlyMap<string, readonly Formula[]> = new Map(
  [...byHead].map(([head, list]) => [head, list.toSorted((a, b) => b.tail.length - a.tail.length)]),
);

/** The heads, as a table of {@link PatternWords} wants them: each stands for itself. */
export const FORMULA_HEADS: readonly (readonly [string, string])[] = [...byHead.keys()].map((head) => [
  head,
  head,
]);
