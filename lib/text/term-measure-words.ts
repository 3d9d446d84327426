import { rowsFromTable } from './term-table.ts';

/*
 * Words of growth and rank that statistics in the news are told with. `#` takes the figure that follows (8.3%, 0.3个百分点),
 * `@` the rank that follows (全省第一), with or without it where `?` stands after.
 */
export const MEASURES: readonly (readonly [string, string])[] = rowsFromTable(`
  同比增长 同比上升 同比提高 同比增加 同比上涨 同比增 同比 = up {#} on the same period last year
  同比下降 同比减少 同比回落 同比降低 同比降 = down {#} on the same period last year
  环比增长 环比上升 环比上涨 环比提高 = up {#} on the previous month or quarter
  环比下降 环比回落 环比减少 = down {#} on the previous month or quarter
  较上年增长 比上年增长 较上年提高 比上年提高 较去年增长 比去年增长 较上年增加 比上年增加 较上年上升 比上年上升 = up {#} on the year before
  较上年下降 比上年下降 较去年下降 比去年下降 较上年减少 比上年减少 = down {#} on the year before
  较年初增加 比年初增加 较年初增长 比年初增长 = up {#} since the beginning of the year
  年均增长 年均增速 = growing by {#} a year on average
  两年平均增长 = growing by {#} a year on average over two years
  占比达 占比达到 占比为 占比 = share: {#}
  位居 居 列 位列 名列 稳居 跃居 排名 排 雄踞 高居 = ranking {@}
  跻身 进入 = joining {@}
  实现翻番 翻番 翻一番 = doubled
  翻两番 = quadrupled
  实现倍增 = doubled
  由负转正 = turned from falling to growing
  由正转负 = turned from growing to falling
  降幅收窄 = falling more slowly
  增幅收窄 = growing more slowly
  不降反升 = rose instead of falling
  不升反降 = fell instead of rising
  高于全国平均水平 = above the national average
  低于全国平均水平 = below the national average
  高于全省平均水平 = above the provincial average
  低于全省平均水平 = below the provincial average
  高于全国 = {#} above the national figure
  高于全省 = {#} above the provincial figure
  按可比价格计算 按可比价计算 = at comparable prices (price changes taken out)
  按不变价格计算 = at constant prices (price changes taken out)
  同口径 = counted in the same way
  前移 = up {#} in the ranking
  后移 = down {#} in the ranking
`);

/** Areas that a rank is in: 全省 in 居全省第一. */
export const RANK_AREAS: ReadonlyMap<string, string> = new Map(
  rowsFromTable(`
  全国 = in the country
  全省 = in the province
  全市 = in the city
  全县 = in the county
  全区 = in the district or region
  全州 = in the prefecture
  全镇 = in the town
  全球 世界 = in the world
  亚洲 = in Asia
  同行业 行业 = in its trade
  全国同类城市 = among cities of its kind
  中部 中部地区 = in central China
  西部 西部地区 = in western China
  东部 东部地区 = in eastern China
  东北地区 = in the northeast
`),
);

/** Ranks that are no number. */
export const RANK_WORDS: ReadonlyMap<string, string> = new Map(
  rowsFromTable(`
  前列 = among the first
  前茅 = among the best
  首位 榜首 第一位 第一名 = first
  第一方阵 第一梯队 = in the leading group
  上游 = in the upper part
  中游 = in the middle
  下游 末位 = at the bottom
`),
);
