import { LEVEL, WORD, type Lexicon } from './lexicon.ts';
import { KIND, type Kind } from './names.ts';

/*
 * What a name is, in English, as far as its form and the lexicon say: `town in Hengnan County`, `party committee of
 * Changsha City`. Null where all there is to say is that it is a place.
 */

/** Endings of places and bodies with their English, longest first. */
const list = (rows: string): readonly (readonly [string, string])[] =>
  rows
    .trim()
    .split('\n')
    .map((row): readonly [string, string] => {
      const [ending = '', english = ''] = row.trim().split(' = ');
      return [ending, english];
    })
    .sort((a, b) => b[0].length - a[0].length);

const PLACES = list(`
  省 = province
  自治区 = autonomous region
  特别行政区 = special administrative region
  市 = city
  地区 = prefecture
  自治州 = autonomous prefecture
  盟 = league
  县 = county
  自治县 = autonomous county
  区 = district
  旗 = banner
  镇 = town
  乡 = township
  民族乡 = ethnic township
  瑶族乡 = Yao ethnic township
  苗族乡 = Miao ethnic township
  回族乡 = Hui ethnic township
  土家族乡 = Tujia ethnic township
  街道 = subdistrict
  社区 = residential community
  村 = village
  苏木 = sumu (township)
  路 = road
  街 = street
  大道 = avenue
  巷 = lane
  江 = river
  河 = river
  湖 = lake
  山 = mountain
  岛 = island
  港 = port
  寺 = temple
  机场 = airport
  火车站 = railway station
  高铁站 = high-speed railway station
  水库 = reservoir
  公园 = park
  广场 = square
  博物馆 = museum
  纪念馆 = memorial hall
  体育馆 = sports hall
  大桥 = bridge
  林场 = forest farm
  农场 = farm
`);

const BODIES = list(`
  省委 = provincial party committee
  市委 = municipal party committee
  县委 = county party committee
  区委 = district party committee
  州委 = prefectural party committee
  省政府 = provincial government
  市政府 = municipal government
  县政府 = county government
  区政府 = district government
  人民政府 = people’s government
  人大常委会 = people’s congress standing committee
  人大 = people’s congress
  政协 = political consultative conference (CPPCC)
  纪委监委 = commission for discipline inspection and supervision
  纪委 = commission for discipline inspection
  宣传部 = publicity department
  组织部 = organization department
  统战部 = united front work department
  政法委 = political and legal affairs commission
  发改委 = development and reform commission
  国资委 = state-owned assets commission
  卫健委 = health commission
  管委会 = administrative committee
  公安局 = public security bureau
  派出所 = police station
  法院 = court
  检察院 = procuratorate
  生态环境局 = ecology and environment bureau
  教育局 = education bureau
  财政局 = finance bureau
  税务局 = tax bureau
  乡村振兴局 = rural revitalization administration
  农业农村厅 = department of agriculture and rural affairs
  工信厅 = department of industry and information technology
  教育厅 = education department
  财政厅 = finance department
  局 = bureau
  公安厅 = public security department
  水利厅 = water resources department
  交通运输厅 = transport department
  部 = ministry or department
  委员会 = committee
  办公室 = office
  股份有限公司 = company limited by shares
  有限责任公司 = limited liability company
  有限公司 = limited company
  集团 = group of companies
  公司 = company
  银行 = bank
  大学 = university
  学院 = college
  中学 = secondary school
  小学 = primary school
  幼儿园 = kindergarten
  医院 = hospital
  研究院 = research institute
  研究所 = research institute
  出版社 = publishing house
  晚报 = evening newspaper
  日报 = daily newspaper
  电视台 = television station
  通讯社 = news agency
  协会 = association
  学会 = learned society
  联合会 = federation
  商会 = chamber of commerce
  基金会 = foundation
  代表团 = delegation
  俱乐部 = club
  队 = team
  经开区 = economic development zone
  高新区 = high-tech zone
  开发区 = development zone
  产业园 = industrial park
  工业园 = industrial park
  科技园 = science park
  软件园 = software park
  物流园 = logistics park
  村委会 = village committee
  居委会 = residents’ committee
  合作社 = cooperative
`);

/** Countries and provinces of one character, as news use them. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    中: 'China',
    华: 'China',
    美: 'the United States',
    日: 'Japan',
    俄: 'Russia',
    英: 'Britain',
    法: 'France',
    德: 'Germany',
    韩: 'South Korea',
    朝: 'North Korea',
    印: 'India',
    巴: 'Pakistan or Palestine',
    以: 'Israel',
    意: 'Italy',
    加: 'Canada',
    澳: 'Australia or Macau',
    新: 'Singapore, New Zealand or Xinjiang',
    泰: 'Thailand',
    越: 'Vietnam',
    柬: 'Cambodia',
    缅: 'Myanmar',
    菲: 'the Philippines',
    伊: 'Iran or Iraq',
    叙: 'Syria',
    埃: 'Egypt',
    土: 'Turkey',
    希: 'Greece',
    葡: 'Portugal',
    荷: 'the Netherlands',
    墨: 'Mexico',
    乌: 'Ukraine or Uzbekistan',
    哈: 'Kazakhstan',
    蒙: 'Mongolia or Inner Mongolia',
    欧: 'Europe',
    非: 'Africa',
    亚: 'Asia',
    京: 'Beijing',
    津: 'Tianjin',
    沪: 'Shanghai',
    渝: 'Chongqing',
    冀: 'Hebei',
    晋: 'Shanxi',
    辽: 'Liaoning',
    吉: 'Jilin',
    黑: 'Heilongjiang',
    苏: 'Jiangsu',
    浙: 'Zhejiang',
    皖: 'Anhui',
    闽: 'Fujian',
    赣: 'Jiangxi',
    鲁: 'Shandong',
    豫: 'Henan',
    鄂: 'Hubei',
    湘: 'Hunan',
    粤: 'Guangdong',
    桂: 'Guangxi',
    琼: 'Hainan',
    川: 'Sichuan',
    蜀: 'Sichuan',
    黔: 'Guizhou',
    滇: 'Yunnan',
    藏: 'Tibet',
    陕: 'Shaanxi',
    秦: 'Shaanxi',
    甘: 'Gansu',
    陇: 'Gansu',
    青: 'Qinghai',
    宁: 'Ningxia',
    港: 'Hong Kong',
    台: 'Taiwan',
  }),
);

/** What CC-CEDICT says of a name, without its markup for other words: `in Hengyang City 衡陽市|衡阳市[Heng2 yang2 Shi4]`. */
function senseOfName(word: number, lexicon: Lexicon): string | null {
  const sense =
    lexicon.entries(word).find(({ syllables }) => /^[A-Z]/u.test(syllables[0] ?? ''))?.senses[0] ?? '';
  const plain = sense
    .replaceAll(/\s*[\p{Script=Han}|]+(?:\[[^\]]*\])?/gu, '')
    .replaceAll(/\s*\((?:abbr\.|short name|abbr\. to|abbr\. for|also)[^)]*\)/gu, '')
    .replaceAll(/\s+(?=[,;)])/gu, '')
    .trim();
  return plain === '' || /^(?:see|variant|abbr)/iu.test(plain) ? null : plain;
}

const LEVEL_NAMES: Readonly<Record<number, string>> = {
  [LEVEL.province]: 'Province',
  [LEVEL.city]: 'City',
  [LEVEL.county]: 'County',
  [LEVEL.town]: 'Town',
};

/** What the stem of a place has lost, the likeliest first: 长沙 is 长沙市. */
export const STEM_ENDINGS = ['市', '省', '县', '区', '自治区', '州', '地区', '旗'];

/** CC-CEDICT's English name of a place: `Hengnan` of `Hengnan, a county in …`; null where it has none. */
function englishName(word: number, lexicon: Lexicon): string | null {
  for (const { senses, syllables } of lexicon.entries(word)) {
    if (!/^[A-Z]/u.test(syllables[0] ?? '')) continue;
    const name = /^[A-Z][\w’' -]*?(?=,| \(|$| (?:County|City|Province|District|or|and)\b)/u.exec(
      senses[0] ?? '',
    )?.[0];
    if (name !== undefined && !/^See\b/iu.test(name)) return name;
  }
  return null;
}

/** `Hengnan County`, of the word 衡南县; null where its English name is not known. */
function placeInEnglish(word: number, lexicon: Lexicon): string | null {
  const name = englishName(word, lexicon);
  if (name === null) return null;
  const surface = lexicon.text(word);
  const level =
    surface.endsWith('区') && lexicon.level(word) === LEVEL.county
      ? 'District'
      : LEVEL_NAMES[lexicon.level(word)];
  return level === undefined || name.endsWith(level) ? name : `${name} ${level}`;
}

/** What the dictionary says of the place, else its level and where it lies. */
function placeGloss(surface: string, lexicon: Lexicon): string | null {
  if (surface.length === 1) return ABBREVIATIONS.get(surface) ?? null;
  const kind = PLACES.find(([ending]) => surface.endsWith(ending) && surface.length > ending.length)?.[1];
  const word = lexicon.find(surface);
  if (word < 0) return kind ?? null;
  const flags = lexicon.flags(word);
  if ((flags & WORD.dictionary) !== 0) {
    const sense = senseOfName(word, lexicon);
    if (sense !== null) return sense;
  }
  if ((flags & WORD.stem) !== 0) {
    // 长沙 is what 长沙市 is.
    for (const ending of STEM_ENDINGS) {
      const full = lexicon.find(surface + ending);
      const sense = full < 0 ? null : senseOfName(full, lexicon);
      if (sense !== null) return sense;
    }
    return null;
  }
  const parent = lexicon.parent(word);
  const within = parent < 0 ? null : placeInEnglish(parent, lexicon);
  return kind === undefined ? null : within === null ? kind : `${kind} in ${within}`;
}

/** The body's kind, and of which place it is: `party committee of Changsha City`. */
function bodyGloss(surface: string, lexicon: Lexicon): string | null {
  const word = lexicon.find(surface);
  const sense = word >= 0 && (lexicon.flags(word) & WORD.proper) !== 0 ? senseOfName(word, lexicon) : null;
  if (sense !== null) return sense;
  const kind = BODIES.find(([ending]) => surface.endsWith(ending))?.[1];
  if (kind === undefined) return null;
  for (let end = Math.min(6, surface.length - 1); end >= 2; end--) {
    const place = lexicon.find(surface, 0, end);
    const name =
      place >= 0 && lexicon.level(place) > 0
        ? (englishName(place, lexicon) ?? englishOfStem(place, lexicon))
        : null;
    if (name !== null) return `${kind} of ${name}`;
  }
  return kind;
}

/** CC-CEDICT gives a stem as `see 長沙市|长沙市[…]`: the name of that city. */
function englishOfStem(word: number, lexicon: Lexicon): string | null {
  const surface = lexicon.text(word);
  for (const ending of STEM_ENDINGS) {
    const full = lexicon.find(surface + ending);
    const name = full < 0 ? null : englishName(full, lexicon);
    if (name !== null) return name;
  }
  return null;
}

/** English for a name, null where nothing more than its kind is known. `surface` is in simplified characters. */
export function glossOfName(surface: string, kind: Kind, lexicon: Lexicon): string | null {
  if (kind === KIND.place) return placeGloss(surface, lexicon);
  return kind === KIND.organisation ? bodyGloss(surface, lexicon) : null;
}
