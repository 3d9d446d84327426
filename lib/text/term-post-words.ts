import { rowsFromTable } from './term-table.ts';

/*
 * Posts and ranks of officials and managers, with the words that stand before them. From public rules on posts and ranks
 * of civil servants (2019) and the usage of news.
 */

/**
 * Posts, after an office or alone. `*`: an expression by itself too, without office or prefix: 二级巡视员, 党组书记.
 * `!`: only right after a level or an office.
 */
export const POSTS: readonly (readonly [string, string])[] = rowsFromTable(`
  书记 = secretary
  *党委书记 = Party committee secretary
  *党组书记 = secretary of the leading Party group
  *党组成员 = member of the leading Party group
  *党委委员 = member of the Party committee
  *党工委书记 = secretary of the Party working committee
  *党支部书记 *党总支书记 *支部书记 = Party branch secretary
  *支书 *村支书 = village Party branch secretary
  *第一书记 = first secretary
  *驻村第一书记 = first secretary posted to a village
  *纪委书记 = secretary of the commission for discipline inspection
  *纪检监察组组长 = head of the discipline inspection and supervision team
  *政法委书记 = secretary of the political and legal affairs commission
  *常委 = standing committee member
  部长 = minister (or head of the department)
  厅长 = head of the department
  局长 = director
  署长 = administrator
  主任 = director
  主任委员 = chairperson
  主席 = chair
  省长 = governor
  市长 = mayor
  州长 = prefecture governor
  盟长 = league head
  专员 = commissioner
  县长 = county head
  区长 = district head
  旗长 = banner head
  镇长 = town head
  乡长 = township head
  *村主任 = head of the village committee
  处长 = division chief
  科长 = section chief
  股长 = unit chief
  所长 = head of the office
  站长 = station head
  支队长 = head of the detachment
  大队长 = head of the brigade
  中队长 = head of the squad
  队长 = team leader
  组长 = group leader
  团长 = head of the delegation
  院长 = president
  检察长 = chief procurator
  校长 = head of the school
  行长 = bank president
  会长 = president of the association
  理事长 = chair of the council
  *监事长 *监事会主席 = chair of the supervisory board
  台长 = head of the station
  馆长 = head of the hall
  社长 = head of the agency
  *总编辑 = editor-in-chief
  *秘书长 = secretary-general
  *巡视员 = inspector (rank of department deputy head)
  *调研员 = researcher (rank of division head)
  *一级巡视员 = grade-1 inspector (a senior rank without office)
  *二级巡视员 = grade-2 inspector (a senior rank without office)
  *一级调研员 *二级调研员 *三级调研员 *四级调研员 = researcher (a middle rank without office)
  *一级主任科员 *二级主任科员 *三级主任科员 *四级主任科员 *主任科员 = principal staff member (a rank without office)
  *督查专员 = inspection commissioner
  *政治部主任 = director of the political department
  *政治委员 *政委 = political commissar
  *一级高级警长 *二级高级警长 *三级高级警长 *四级高级警长 = senior police rank
  委员 = member
  代表 = deputy
  成员 = member
  *人大代表 = people’s congress deputy
  *政协委员 = CPPCC member
  *党代表 = Party congress delegate
  总经理 = general manager
  *董事长 = chair of the board
  *总裁 = chief executive
  *总工程师 *总工 = chief engineer
  *总规划师 = chief planner
  *总经济师 = chief economist
  *总会计师 = chief accountant
  *总农艺师 = chief agronomist
  *首席科学家 = chief scientist
  负责人 = person in charge
  *有关负责人 *相关负责人 *有关负责同志 *相关负责同志 = official concerned
  *主要负责人 *主要负责同志 = principal person in charge
  *分管负责人 *分管负责同志 *分管领导 = leader in charge of this field
  *主要领导 = top leaders
  *党政主要负责人 *党政主要负责同志 *党政一把手 = top Party and government leaders
  *班子成员 *领导班子成员 = members of the leadership
  *领导班子 *党政领导班子 = leadership team
  *工作人员 = staff
  发言人 *新闻发言人 = spokesperson
  *法定代表人 = legal representative
  !领导 = leaders
  !干部 = officials
  *党员干部 = Party members and officials
  *领导干部 *党员领导干部 = leading officials
  *网格员 = neighbourhood grid worker
  *网格长 = neighbourhood grid head
  *河长 *总河长 = river chief
  *林长 = forest chief
  *田长 = farmland chief
  *路长 = road chief
  *链长 = chief of an industrial chain
  *楼长 *楼栋长 = building steward
  *警长 = police sergeant
  *派出所所长 = police station head
  *驻村干部 *驻村工作队员 *驻村工作队队长 = official posted to a village
`);

/** What stands before a post: 副 in 副主任, 时任 before a post that its holder has left. */
export const PREFIXES: readonly (readonly [string, string])[] = rowsFromTable(`
  副 = deputy
  代 = acting
  原 = former
  时任 = then
  常务副 = executive deputy
  第一副 = first deputy
  专职副 = full-time deputy
  兼 兼任 = concurrently
  执行 = executive
  党组副 = deputy (leading Party group)
  候任 = incoming
  首任 = first
  前任 = former
  现任 = current
  名誉 = honorary
`);

/** Ranks, before 干部, 领导 and the like or alone: 正厅级. */
export const RANKS: readonly (readonly [string, string])[] = rowsFromTable(`
  省部级 正部级 正省级 = of provincial or ministerial rank
  副部级 副省级 = of deputy provincial or ministerial rank
  厅局级 厅级 正厅级 正厅局级 = of department rank (next below minister)
  副厅级 副厅局级 = of deputy department rank
  县处级 处级 正处级 正县级 正县处级 = of division or county rank
  副处级 副县级 副县处级 = of deputy division or county rank
  乡科级 科级 正科级 = of section or township rank
  副科级 = of deputy section or township rank
  股级 = of unit rank
`);

/** What follows a rank. */
export const RANKED: readonly (readonly [string, string])[] = rowsFromTable(`
  干部 领导干部 = official
  领导 = leader
  领导职务 = post
  以上干部 以上领导干部 = official or higher
  事业单位 = public institution
  单位 = unit
  建制 = status
`);

/** The unit that a chief is named by where the office's kind is part of the post: 财政局长 is head of the 财政局. */
export const CHIEFS: readonly (readonly [string, string])[] = rowsFromTable(`
  局长 = director of the {} bureau
  厅长 = head of the {} department
  部长 = minister of {}
  处长 = chief of the {} division
  科长 = chief of the {} section
  所长 = head of the {} office
  站长 = head of the {} station
  支队长 = head of the {} detachment
  大队长 = head of the {} brigade
`);
