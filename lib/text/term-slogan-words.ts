import { rowsFromTable } from './term-table.ts';

/* What slogans and programmes of the news are made of. */

/** Numerals, as slogans count with them. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  rowsFromTable(`
  一 = one
  二 两 = two
  双 = double
  三 = three
  四 = four
  五 = five
  六 = six
  七 = seven
  八 = eight
  九 = nine
  十 = ten
  百 = hundred
  千 = thousand
  万 = ten thousand
`),
);

/** What programmes are called, after their name or at its end; longest first. */
export const PROGRAMMES: readonly (readonly [string, string])[] = rowsFromTable(`
  专项行动 专项整治行动 = a campaign
  工程 = a programme
  行动 = a campaign
  计划 = a plan
  模式 = a model
  战略 = a strategy
  机制 = a mechanism
  工作法 = a way of working
  品牌 = a brand
  体系 = a system
  项目 = a project
  活动 = an activity
  平台 = a platform
  政策 = a policy
  改革 = a reform
  作战 = an operation
  布局 = a layout
`).toSorted((a, b) => b[0].length - a[0].length);

/** Single characters that slogans count or name, in the one sense that they have there. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  rowsFromTable(`
  港 = port
  园 = park
  区 = zone
  县 = county
  市 = city
  省 = province
  镇 = town
  村 = village
  乡 = township
  户 = household
  人 = person
  企 = firm
  校 = school
  网 = network
  链 = chain
  圈 = circle
  带 = belt
  轴 = axis
  核 = core
  心 = centre
  极 = pole
  廊 = corridor
  翼 = wing
  环 = ring
  湖 = lake
  山 = mountain
  水 = water
  江 = river
  河 = river
  海 = sea
  湾 = bay
  岛 = island
  谷 = valley
  城 = city
  路 = road
  桥 = bridge
  品 = product
  策 = policy
  案 = case
  证 = certificate
  照 = permit
  码 = code
  卡 = card
  站 = station
  库 = bank
  云 = cloud
  点 = point
  线 = line
  面 = surface
  片 = area
  绿 = green
  红 = red
  新 = new
  变 = changes
  零 = zero
  放 = release
  管 = manage
  粮 = grain
  油 = oil
  茶 = tea
  林 = forest
  药 = medicine
  铁 = rail
  空 = air
  法 = law
  制 = system
  课 = lesson
  院 = institute
  楼 = building
  街 = street
  巷 = lane
  表 = form
  窗 = window
  门 = door
  次 = time
  本 = book
  个 = (items)
`),
);
