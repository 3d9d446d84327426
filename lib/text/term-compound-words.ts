/* What keeps words that only stand side by side from becoming a compound. */

/** So general that they make no expression: 重要平台, 有效措施. They do not count as a part. */
export const GENERAL: ReadonlySet<string> = new Set(
  '重要 主要 重大 全面 有效 共同 统一 基本 优秀 重点 关键 核心 先进 传统 特殊 大型 小型 日常 新型 优质 国内 国际 地方 单位 部门 问题 水平 工作 能力'.split(
    ' ',
  ),
);

/** Who acts: with an action and a thing after them they are a clause (学校培养人才), with a head a compound (企业服务体系). */
export const AGENTS: ReadonlySet<string> = new Set(
  '企业 政府 学校 医院 部门 单位 干部 党员 群众 农民 农户 居民 职工 学生 教师 患者 消费者 用户 客户 游客 青年 妇女 儿童 机关 组织 银行 高校 团队 媒体 领导 旅客 乘客 律师 法官 检察官 司机 家长 老人 民众 主播 士兵 战士 官兵 部队 军队 警察 志愿者 毕业生 车企 房企 国企 大学 法院 人员 队伍'.split(
    ' ',
  ),
);

/** Actions that end a compound only after another action (开发利用): after a noun they are verbs as often. */
export const WEAK_ENDS: ReadonlySet<string> = new Set(
  '办理 利用 组织 引进 处理 展示 收购 输出 阅读 学习 结婚 慰问 分享 宣誓 出版 发行 执行 举报 查处 捕捞 走访 落户 生育 死亡 出生 出行 翻译 公示 拨款 打击 用工 布局 重拳'.split(
    ' ',
  ),
);

/** After them a noun is somebody who acts, not a part: 由政府管理. */
export const BEFORE_AGENT = '为由被让将把给向对请使令供';

/** Words of one character that a compound may follow; any other may be the beginning of a word that no list has. */
export const SINGLE_BEFORE =
  '的了在和与及或是有无为以对从向将把由被让使于等各每该本此其并而且但就也都已正再又更最很还不抓促推建设强优稳保提成达供给按据经因靠当做作到至化';

/** Attributes that are verbs before somebody who acts. */
export const VERBAL_FIRST: ReadonlySet<string> = new Set(
  '联合 协调 统筹 统一 协同 引导 指导 服务 管理 监督 教育 培训 保护 救助 帮扶 扶持 激励'.split(' '),
);

/** Nouns that are verbs at the beginning of a phrase: 组织农业, 领导小组 is a word of its own. */
export const VERBS_FIRST: ReadonlySet<string> = new Set(
  '组织 领导 损失 活动 处分 警告 计划 行动 控制 影响 关系 急需 亟需 亟待 急待 重塑 再造 迎来 蕴藏 借助 依靠'.split(
    ' ',
  ),
);

/** Attributes that are verbs between nouns: 精神统一思想. */
export const VERBAL_MIDDLE: ReadonlySet<string> = new Set(
  '统一 协调 统筹 联合 引导 精准 基本 领先 急需 亟需 亟待 急待 重塑 再造 打造 迎来 蕴藏 借助 依靠'.split(' '),
);
