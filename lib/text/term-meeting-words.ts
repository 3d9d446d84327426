import { rowsFromTable } from './term-table.ts';

/*
 * What meetings, events and courses are called, with the English for one by itself and, after `|`, for one on a matter.
 * `*`: an expression by itself; the others only with what stands before them.
 */
export const MEETINGS: readonly (readonly [string, string])[] = rowsFromTable(`
  *推进会 *推进会议 *工作推进会 *工作推进会议 = meeting to push work forward | meeting to push forward {}
  *现场推进会 = on-site meeting to push work forward | on-site meeting to push forward {}
  *座谈会 *工作座谈会 = discussion meeting | discussion meeting on {}
  *现场会 *现场会议 *现场观摩会 *观摩会 = on-site demonstration meeting | on-site demonstration meeting on {}
  *现场办公会 *现场办公会议 = on-the-spot meeting of officials | on-the-spot meeting of officials on {}
  *动员会 *动员大会 *动员部署会 *部署会 *动员部署会议 *部署会议 *工作部署会 *部署动员会 = launch meeting | launch meeting for {}
  *启动会 *启动会议 = kick-off meeting | kick-off meeting for {}
  *专题会 *专题会议 = special meeting on one matter | special meeting on {}
  *专题研讨班 *研讨班 = study course for officials | study course on {}
  *调度会 *调度会议 *工作调度会 *视频调度会 *调度推进会 = progress-control meeting | progress-control meeting on {}
  工作会议 工作会 = work conference | work conference on {}
  *新闻发布会 *新闻通气会 *发布会 = press conference | press conference on {}
  *媒体见面会 *记者见面会 = meeting with the press | meeting with the press on {}
  *例行发布会 = regular press conference | regular press conference on {}
  *交流会 *经验交流会 *工作交流会 = meeting to exchange experience | meeting to exchange experience in {}
  *培训班 *专题培训班 *轮训班 = training course | training course on {}
  *培训会 *业务培训会 = training session | training session on {}
  *论坛 *高峰论坛 *高端论坛 = forum | forum on {}
  *峰会 = summit | summit on {}
  *研讨会 *学术研讨会 = seminar | seminar on {}
  *推介会 *招商推介会 *专场推介会 = promotion event | promotion event for {}
  *对接会 *产销对接会 *供需对接会 *银企对接会 *洽谈会 = matchmaking meeting | matchmaking meeting for {}
  *恳谈会 = frank discussion meeting | frank discussion meeting on {}
  *听证会 = public hearing | public hearing on {}
  *通报会 *情况通报会 = briefing | briefing on {}
  *汇报会 *工作汇报会 = meeting to report on work | meeting to report on {}
  *表彰会 *表彰大会 *总结表彰大会 = commendation meeting | commendation meeting for {}
  *总结会 *工作总结会 = summing-up meeting | summing-up meeting on {}
  *点评会 *讲评会 = meeting to assess work | meeting to assess {}
  *述职评议会 *述职会 = meeting at which officials report on their duties | meeting to report on duties in {}
  *誓师大会 = pledge rally | pledge rally for {}
  *视频会议 *视频会 *电视电话会议 *电视电话会 = video conference | video conference on {}
  *研判会 *会商会 *会商研判会 *分析会 *形势分析会 = meeting to assess the situation | meeting to assess {}
  *协调会 *协调会议 *工作协调会 *联席会议 *联席会 = coordination meeting | coordination meeting on {}
  *民主生活会 = democratic life meeting (mutual criticism of leaders) | democratic life meeting on {}
  *组织生活会 = Party branch meeting of self-criticism | Party branch meeting on {}
  *常委会会议 *常委会扩大会议 *常委会（扩大）会议 = meeting of the standing committee | meeting of the standing committee on {}
  *党组会议 *党组会 *党组扩大会议 = meeting of the leading Party group | meeting of the leading Party group on {}
  *党委会 *党委会议 = meeting of the Party committee | meeting of the Party committee on {}
  *常务会议 = executive meeting | executive meeting on {}
  *办公会议 *办公会 *局长办公会 *县长办公会 *市长办公会 = office meeting of the leaders | office meeting of the leaders on {}
  *主任会议 *主任会 *主席会议 = meeting of the chairpersons | meeting of the chairpersons on {}
  *理论学习中心组学习会 *中心组学习会 = study session of the leading group | study session of the leading group on {}
  *集体学习 *集中学习 = group study session | group study session on {}
  *评审会 *论证会 *专家论证会 *验收会 = expert review meeting | expert review meeting on {}
  *招聘会 *专场招聘会 *双选会 = job fair | job fair for {}
  *博览会 *交易会 *展览会 = fair | {} fair
  *签约仪式 *集中签约仪式 = signing ceremony | signing ceremony for {}
  *开工仪式 *开工动员会 *集中开工仪式 = ceremony for the start of building | ceremony for the start of building {}
  *揭牌仪式 *授牌仪式 = ceremony of unveiling a plaque | ceremony of unveiling the plaque of {}
  *启动仪式 = launch ceremony | launch ceremony of {}
  *宣讲会 *宣讲报告会 *报告会 = talk to explain policy | talk on {}
  *院坝会 *屋场会 *板凳会 *坝坝会 = open-air meeting with villagers | open-air meeting with villagers on {}
  *村民代表大会 *村民代表会议 *村民会议 = villagers’ assembly | villagers’ assembly on {}
  *职工代表大会 *职代会 = workers’ congress | workers’ congress on {}
  *股东大会 *股东会 = shareholders’ meeting | shareholders’ meeting on {}
  *党代会 *党员代表大会 *党员大会 = Party congress (local or of an office) | Party congress on {}
  *人代会 = session of the local people’s congress | session of the people’s congress on {}
  *全会 *全体会议 *全委会 = plenary session | plenary session on {}
  *专题询问 = formal questioning by the people’s congress | formal questioning on {}
  *专题辅导 *专题党课 = special lecture | special lecture on {}
`);
