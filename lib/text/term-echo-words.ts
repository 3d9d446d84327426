import { rowsFromTable } from './term-table.ts';

/* Frames of two echoing halves, and the English of what stands in them: 应收尽收, 谁污染谁治理, 一户一档. */

/** A frame: two gaps in one pattern. */
export interface Frame {
  readonly pattern: RegExp;
  /** English with {1} and {2} for what stands in the gaps. */
  readonly english: string;
  /** The same where the gaps' English is not known. */
  readonly bare: string;
  /** Where two characters must be no word of the dictionary: 以 | 固定 is no frame, nor are 同学 and 同事. */
  readonly noWordAt: readonly number[];
}

const frame = (source: string, english: string, bare: string, noWordAt: readonly number[] = []): Frame => ({
  pattern: new RegExp(source, 'uy'),
  english,
  bare,
  noWordAt,
});

/** Characters in the sense that they have in such formulae, beside those that slogans count. */
export const ECHOED = new Map(
  rowsFromTable(`
  收 = take in
  保 = cover
  检 = test
  贷 = lend
  建 = build
  查 = investigate
  考 = examine
  审 = review
  评 = assess
  测 = test
  退 = return
  补 = make good
  赔 = compensate
  办 = handle
  立 = set up
  拆 = pull down
  改 = rectify
  治 = treat
  种 = plant
  享 = enjoy
  缴 = pay
  报 = report
  公 = make public
  批 = approve
  反 = fight
  打 = strike
  扫 = clear away
  究 = call to account
  惩 = punish
  纠 = correct
  问 = hold to account
  销 = sales
  产 = output
  地 = land
  腐 = corruption
  黑 = gangs
  恶 = criminals
  贪 = graft
  乱 = disorder
  险 = danger
  警 = call
  诉 = complaint
  责 = responsibility
  错 = mistake
  违 = breach
  进 = entry
  提 = promotion
  节 = holiday
  会 = meeting
  病 = illness
  价 = price
  工 = work
  酬 = pay
  权 = right
  质 = quality
  标 = standard
  股 = share
  档 = file
  议 = discussion
  研 = study
  特 = speciality
  景 = sight
  韵 = style
  图 = map
  册 = booklet
  书 = document
  业 = trade
  单 = list
  屏 = screen
  医 = doctor
  色 = character
  方 = solution
  事 = matter
  岗 = post
  国 = country
  项 = item
  班 = class
  师 = teacher
  生 = student
  车 = vehicle
  船 = ship
  店 = shop
  厂 = factory
  社 = community
  塘 = pond
  田 = field
  树 = tree
  家 = family
  族 = people
  馆 = hall
  井 = well
  组 = group
  免 = exempt
  关 = close
  罚 = fine
  删 = delete
  发 = send
  停 = stop
  转 = pass on
  撤 = remove
  抓 = grasp
  包 = take charge
  跟 = follow
`),
);

const HAN = '\\p{Script=Han}';
/** What comes in ones, and what each of them gets. */
const OWNERS =
  '户村县镇乡企校湖河山园区城街巷楼院店厂人岗事案地市省国业链项站点路桥社班师生车船港家舍馆矿井库塘田棚树品组族';
const GOODS = '策档案卡码表品方法议评研测证景特韵图册查审色书业报单屏警医网码';

/** The frames by their first sign. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = new Map([
  [
    '应',
    [
      frame(
        `应(${HAN})尽(\\1)`,
        'all that should be, without exception: {1}',
        'all that should be done so, without exception',
      ),
    ],
  ],
  ['能', [frame(`能(${HAN})尽(\\1)`, 'as much as is possible: {1}', 'as much as is possible')]],
  [
    '谁',
    [
      frame(
        `谁(?!知道|[能会是都也说在])(${HAN}{2})[、，]?谁(?![能会是都也说在])(${HAN}{2})`,
        'who does the one sees to the other: {1}, {2}',
        'who does the one sees to the other',
      ),
    ],
  ],
  ['以', [frame(`以(${HAN})定(${HAN})`, 'let {1} decide {2}', 'let the one decide the other', [0, 1])]],
  [
    '有',
    [
      frame(
        `有(${HAN})必(?![要须然定将先有])(${HAN})`,
        'for any {1}: {2}',
        'wherever there is a case, act on it',
        [2],
      ),
    ],
  ],
  [
    '凡',
    [
      frame(
        `凡(${HAN})必(?![要须然定将先有])(${HAN})`,
        'for every {1}: {2}',
        'in every such case, without exception',
      ),
    ],
  ],
  [
    '逢',
    [frame(`逢(${HAN})必(?![要须然定将先有])(${HAN})`, 'at every {1}: {2}', 'each time, without exception')],
  ],
  [
    '一',
    [
      frame(`一(${HAN}{1,2})(了之)`, 'to leave it at that: {1}', 'to leave it at that (doing only this)'),
      frame(`一([${OWNERS}])一([${GOODS}])`, 'one {2} for each {1}', 'one for each'),
      frame(`一(${HAN})(到底)`, 'right through to the end: {1}', 'right through to the end'),
    ],
  ],
  [
    '同',
    [frame(`同(${HAN})同(${HAN})`, 'same {1}, same {2}', 'the same in the one and in the other', [0, 2])],
  ],
]);
