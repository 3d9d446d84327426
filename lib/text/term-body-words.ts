import { rowsFromTable } from './term-table.ts';

/* Bodies of Party, state and society, in the news’s short and full forms. */

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
