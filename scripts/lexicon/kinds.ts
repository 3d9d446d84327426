import { WORD, type Lexicon } from '../../lib/text/lexicon.ts';
import { AREAS, HEADS } from '../../lib/text/mention-organisation-words.ts';
import { KIND, type Kind } from '../../lib/text/names.ts';
import type { CedictEntry } from './cedict.ts';
import type { Frequency } from './frequency.ts';
import { COMPOUND_SURNAMES, SURNAMES_BY_RANK } from './surnames.ts';

/*
 * Which words of the lexicon are names by themselves, told from CC-CEDICT's senses and jieba's tags. Either source alone
 * is unsure: jieba tags 关联 as a place and 卢旺达 as a person; CC-CEDICT writes dishes and books with capitals too.
 */

const ORGANISATION_SENSE =
  /\b(?:branch of government|university|college|institute|academy|ministry|department|bureau|agency|administration|commission|committee|council|congress|parliament|senate|house of representatives|political party|party \(|(?:communist|democratic|republican|labou?r|conservative|liberal|nationalist|progressive|socialist|kuomintang)\b.*\bparty|association|federation|organi[sz]ation|union|alliance|league|bank|corporation|company|co\.|ltd|inc\.|group|airlines?|newspaper|daily|press|news agency|broadcaster|broadcasting|television station|hospital|court|army|navy|air force|office|club|football team|nato|united nations|foundation|brand|manufacturer|conglomerate|retailer|supermarket chain)\b/i;
const DATES =
  /\((?:c\. ?|born |b\. ?|approx\. ?)?\d{3,4}(?: ?BC)?(?: ?[-–] ?(?:c\. ?|after |before )?\d{0,4})?(?: ?(?:BC|AD))?\)/i;
const SITE_SENSE =
  /\b(?:plain|archaeological site|ruins|gorge|canyon|mountain pass|canal|bay|cape|valley|waterfall|volcano|glacier|reef|atoll|delta|wetland|monastery|palace|square|dam|scenic (?:area|region))\b/i;
const NAME_SENSE = /\((?:male |female |given |personal |first |last )*name\)/i;
const PERSON_WORD =
  /\b(?:politician|writer|poet|novelist|emperor|empress|king|queen|general|president|philosopher|painter|scientist|physicist|mathematician|chemist|composer|actor|actress|singer|director|player|footballer|athlete|leader|statesman|scholar|author|artist|minister|official|dictator|explorer|inventor|economist|businessman|entrepreneur|saint|apostle|prophet|warlord|revolutionary|historian|astronomer|biologist|pianist|calligrapher|monk|pope|playwright|dramatist)\b/i;
const NOT_PERSON =
  /\b(?:republic|dynasty|treaty|war|wars|movement|rebellion|uprising|battle|film|festival|era|reign name|reign|period|incident|revolution|city|county|province|poem|text|book|idiom|collection|epoch|temple|state|kingdom|work|anthology|encyclop|dictionary|classic|prize|award|play by|opera|company|ship|museum|massacre|museum|school)\b/i;
const OTHER_SENSE =
  /\b(?:surname|language|dialect|people|ethnic|dish|tea|opera|novel|book|film|song|dynasty|year|festival|sutra|religion|buddh|goddess|constellation|solar term|proverb|cuisine|wine|planet|era|nationality|wars?|revolution|internet|century|months?|movement|treaty|network|ages?|period|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Sunday|God|Jesus|Christ|unit|currency|breed|species|plant|animal|disease|syndrome)\b/i;

const PLACE_ENDING =
  /(?:[省市县州镇乡村山河江湖海岛洲港湾峡岭峰关国城路街桥寺庙宫]|[特新林]区|自治[区州县旗]|街道|高原|盆地|平原|半岛|群岛|海峡|沙漠|草原|流域|地区|广场|公园|机场|火车站)$/u;
const ORGANISATION_ENDING =
  /(?:公司|集团|大学|学院|中学|小学|学校|党校|委员会|常委会|党委|委|部|局|厅|署|院|所|馆|中心|协会|学会|联合会|基金会|总会|商会|工会|理事会|议会|国会|党|社|报社|日报|晚报|时报|电视台|电台|银行|医院|法院|检察院|军区|军|舰队|总队|支队|联盟|组织|联合国|欧盟|俱乐部|球队|队|厂|出版社|剧院|乐团|办|文联|妇联|科协|作协|足协|团中央)$/u;
const FACILITY_ENDING =
  /(?:大会堂|美术馆|博物馆|体育馆|体育场|机场|广场|故居|纪念馆|展览馆|陵园|公园|火车站|动物园|植物园|天文馆)$/u;
/** Ends of capitalised words that hold a place or a people and are none: 佛教, 马克思主义, 印尼盾, 三国演义. */
const NO_PLACE_ENDING =
  /(?:主义|教徒|信徒|演义|战役|机关|运动|数字|[^大]学|[教儒佛典史记传经文画式股货资币钞铢盾胞狼马貂乳])$/u;
/** Phrases and slogans that end like a place: 科教兴市, 港人治港, 保国. */
const SLOGAN = /[兴治立强富建爱卫保复救报入出进返绕亡建下离][省市县区国城州港海]$/u;
/** Stems of directions and common grounds: 城中, 南岸, 双城. */
const GENERIC_STEM = /^[东西南北中上下前后内外新老古大小双城市江河湖海岸山水港]{2}$/u;
/** What the last character of a place's name makes of these first ones is no name: 古庙, 远山, 外县. */
const NO_STEM =
  /^[古老新旧大小高各外诸全满远两三四五本回下后前内长老旧几多数][山河江湖海岛港城街桥寺庙宫县市州国镇关]$/u;
/** Words tagged as bodies that are events, fields of learning, ships, people: 三中全会, 中草药, 共产党员. */
const NO_BODY_ENDING =
  /(?:全会|合作|事变|裂谷|生物|草药|中医学|党员|西用|[^三]方|国化|部队|一号|院所|专区)$/u;
const HAN = /^[\p{Script=Han}·]+$/u;

/** What the word names, and whether it is also an ordinary word. */
export interface WordKind {
  readonly kind: Kind;
  readonly isAmbiguous: boolean;
  /** True for 中美: two places and no place. */
  readonly isPair?: boolean;
}

/**
 * English names that CC-CEDICT's senses speak of as places, `capital of Rwanda`, `city in Kansas`, with how often; and
 * all country names, in Chinese, of the Unicode locale data that Node carries.
 */
export interface PlaceEvidence {
  readonly english: ReadonlyMap<string, number>;
  readonly countries: ReadonlySet<string>;
  /** The same countries' names in English. */
  readonly inEnglish: ReadonlySet<string>;
}

/** Codes of the locale data that stand for no country: the United Nations, the European Union, the euro area. */
const BODIES = new Set(['UN', 'EU', 'EZ', 'ZZ', 'XA', 'XB']);

/** Collects the evidence by which CC-CEDICT's bare `Rwanda` is told from `Pamela`. */
export function placeEvidence(entries: readonly CedictEntry[]): PlaceEvidence {
  const english = new Map<string, number>();
  for (const { senses } of entries) {
    for (const sense of senses) {
      for (const [, name = ''] of sense.matchAll(
        /\b(?:in|near|from|of) (?:the )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)/g,
      )) {
        english.set(name, (english.get(name) ?? 0) + 0.5);
      }
      for (const [, name = ''] of sense.matchAll(
        /\b(?:capital|city|town|province|state|county|district|region|island|port|river|south|north|east|west|central|republic|part|coast|area)[^(;/]{0,25}? (?:of|in) (?:the )?([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)/g,
      )) {
        english.set(name, (english.get(name) ?? 0) + 1);
      }
    }
  }
  const countries = new Set<string>();
  const translations = new Set(['US', 'USA', 'UK', 'England', 'Scotland', 'Wales', 'USSR', 'Soviet Union']);
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const regions = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const a of letters) {
    for (const b of letters) {
      const name = BODIES.has(a + b) ? undefined : regions.of(a + b);
      if (name !== undefined && HAN.test(name)) countries.add(name);
      const translated = BODIES.has(a + b) ? undefined : inEnglish.of(a + b);
      if (translated !== undefined) translations.add(translated);
      if (translated !== undefined) english.set(translated, (english.get(translated) ?? 0) + 1);
    }
  }
  return { english, countries, inEnglish: translations };
}

const SURNAMES = new Set([...SURNAMES_BY_RANK.slice(0, 300), ...COMPOUND_SURNAMES]);
/** What follows a surname or a name in words that jieba tags as persons but that are more than a name. */
const NOT_NAME =
  /(?:先生|小姐|女士|太太|夫人|老师|主席|总理|总统|书记|同志|医生|教授|将军|师傅|大爷|大妈|大娘|姑娘|公子|家|氏|某|总|老|爷|哥|姐|妹|嫂|婆|公|侯|帝|王|儿|们|的|人|族|镇|县|乡|村|山|河|湖|桥|路|杯|奖|派|式|家门|理论|思想|主义)$/u;

/** Names that are written like everyday words of grammar: Dadu of the Yuan, the company Midea; and leagues, fairs. */
const ORDINARY = new Set([
  '大都',
  '同理',
  '中式',
  '大数',
  '无宁',
  '无极',
  '美的',
  '广交会',
  '英超',
  '意甲',
  '西甲',
  '德甲',
  '法甲',
  '中超',
  '国家队',
]);

/** Words cheaper than this are met on every page: 时间 in 段时间. */
const COMMON_COST = 10.5;

/** True for a word that jieba tags as a person's name and that is made like one: 何鲁丽, 欧阳修. */
function isListedPerson(text: string, tag: string, lexicon: Lexicon): boolean {
  if (tag !== 'nr' && tag !== 'nrfg') return false;
  // 贡献率, 高素质: an ordinary word and something more.
  const head = text.length === 3 ? lexicon.find(text, 0, 2) : -1;
  if (head >= 0 && (lexicon.flags(head) & WORD.common) !== 0) return false;
  const tail = text.length === 3 ? lexicon.find(text, 1, 3) : -1;
  if (tail >= 0 && (lexicon.flags(tail) & WORD.common) !== 0 && lexicon.cost(tail) < COMMON_COST)
    return false;
  if (NOT_NAME.test(text)) return false;
  const surname =
    SURNAMES.has(text.slice(0, 2)) && text.length > 2 ? 2 : SURNAMES.has(text.charAt(0)) ? 1 : 0;
  const given = text.length - surname;
  return (
    surname > 0 &&
    given <= 2 &&
    given >= (surname === 1 ? 2 : 1) &&
    !/[二四五六七八九十百两之一]/u.test(text.slice(surname))
  );
}

/** True for an area and a body's ending in one word: 克罗地亚队, 中央气象台. */
function isOwnedBody(text: string, lexicon: Lexicon, isPlace: (word: string) => boolean): boolean {
  for (let cut = 2; cut < text.length; cut++) {
    const owner = text.slice(0, cut);
    if (
      (isPlace(owner) || AREAS.has(owner)) &&
      (HEADS.has(text.slice(cut)) ||
        (text.length - cut > 1 &&
          ORGANISATION_ENDING.test(text.slice(cut)) &&
          lexicon.find(text.slice(cut)) >= 0))
    )
      return true;
  }
  return false;
}

/** True for a kind of body, not a body: 财政局, 理工学院, 施工队. */
function isGenericBody(text: string, lexicon: Lexicon): boolean {
  if (HEADS.has(text)) return true;
  for (let cut = 2; cut < text.length; cut++) {
    const stem = lexicon.find(text, 0, cut);
    if (stem < 0 || (lexicon.flags(stem) & WORD.common) === 0) continue;
    if (!AREAS.has(text.slice(0, cut)) && HEADS.has(text.slice(cut))) return true;
  }
  return false;
}

/** What a word of the lexicon names by itself. */
export function kindFromWord(
  lexicon: Lexicon,
  id: number,
  frequencies: ReadonlyMap<string, Frequency>,
  evidence: PlaceEvidence,
  isTransliterated: (text: string) => boolean,
): WordKind {
  const flags = lexicon.flags(id);
  const text = lexicon.text(id);
  const isAmbiguous = (flags & WORD.common) !== 0;
  if (text.length < 2 || !HAN.test(text) || ORDINARY.has(text))
    return { kind: KIND.none, isAmbiguous: false };
  const tag = frequencies.get(text)?.tag ?? '';
  // An ordinary word that is also a name counts as a name only where jieba's list saw it as one: 苏丹, not 新建.
  const of = (kind: Kind): WordKind => {
    // An ending by itself names no place, though some town is called so: 高新区.
    if (kind === KIND.place && HEADS.has(text)) return { kind: KIND.none, isAmbiguous: false };
    const isOften =
      !isAmbiguous ||
      (kind === KIND.place && tag === 'ns') ||
      (kind === KIND.person && tag.startsWith('nr')) ||
      (kind === KIND.organisation && tag === 'nt');
    return { kind: isOften ? kind : KIND.none, isAmbiguous };
  };
  const count = frequencies.get(text)?.count ?? 0;
  // The register has offices among the towns.
  if (lexicon.level(id) > 0 && /(?:管委会|管理委员会|办事处|公司|[^邮]局)$/u.test(text))
    return { kind: KIND.none, isAmbiguous };
  if (lexicon.level(id) > 0 || evidence.countries.has(text)) return of(KIND.place);

  if ((flags & (WORD.proper | WORD.alias)) !== 0) {
    const senses = lexicon
      .entries(id)
      .filter(({ syllables }) => /^[A-Z]/.test(syllables[0] ?? ''))
      .flatMap((entry) => entry.senses);
    const [first = ''] = senses;
    // 中美, Sino-US, is two places and no place; see mention-abbreviation.ts.
    if (
      text.length === 2 &&
      /^(?:Sino|[A-Z][a-z]+)-[A-Z]|^[A-Z][a-z]+ and [A-Z]|^China(?:-| and )/u.test(first)
    )
      return { kind: KIND.none, isAmbiguous: false, isPair: true };
    const lead = first.split('(')[0] ?? '';
    // 稳如泰山 holds a name and is none.
    if (
      senses.length === 0 &&
      lexicon.level(id) === 0 &&
      !PLACE_ENDING.test(text) &&
      !ORGANISATION_ENDING.test(text)
    )
      return of(KIND.none);
    // 长江后浪推前浪.
    if (text.length >= 5 && /\((?:idiom|proverb|saying)|^(?:lit|fig)\./u.test(first)) return of(KIND.none);
    if (NO_PLACE_ENDING.test(text) && !evidence.countries.has(text)) return of(KIND.none);
    // A district is hardly ever called by such a stem: 城中 of 城中区.
    if (/^see \S*[区縣][[|]/u.test(first) && GENERIC_STEM.test(text)) return of(KIND.none);
    const isCompany =
      /\((?:[^()]* )?(?:company|corporation|car ?maker|brand|manufacturer|retailer|maker)\b|, [\w ]*(?:company|corporation|car ?maker)\b/i.test(
        first,
      );
    if (isCompany && !PLACE_ENDING.test(text)) return of(KIND.organisation);
    if (/^(?:see|variant of|abbr\. for) \S*[省市县区州旗盟]\[/u.test(first) || lexicon.level(id) > 0)
      return of(KIND.place);
    const inCountry = /^[A-Z][\w'’ -]+ \(([A-Z][\w ]+)\)/.exec(first)?.[1] ?? '';
    if (evidence.inEnglish.has(inCountry)) return of(KIND.place);
    if (
      senses.some((sense) =>
        /^[A-Z][\w'’ ,.]+(?:, US State|\((?:city|US |state|capital)|, (?:the )?capital (?:city )?of|, city (?:in|of))/i.test(
          sense,
        ),
      )
    )
      return of(KIND.place);
    const isPerson = DATES.test(first)
      ? !NOT_PERSON.test(lead)
      : PERSON_WORD.test(first) && /^[A-Z]/.test(first) && !NOT_PERSON.test(first) && tag.startsWith('nr');
    if (isPerson || NAME_SENSE.test(first)) return of(KIND.person);
    if (
      /\((?:[^()]* )?(?:company|corporation|brand|manufacturer|retailer|bank|newspaper|agency|organi[sz]ation)\b/i.test(
        first,
      ) &&
      !PLACE_ENDING.test(text)
    )
      return of(KIND.organisation);
    if (/^(?:OPEC|NATO|UNESCO|[A-Z]{3,})\b.*organi[sz]ation/i.test(senses.join(' ')))
      return of(KIND.organisation);
    if (FACILITY_ENDING.test(text)) return of(KIND.place);
    if (tag === 'nt' || (ORGANISATION_SENSE.test(first) && ORGANISATION_ENDING.test(text)))
      return of(KIND.organisation);
    if (
      (flags & WORD.place) !== 0 &&
      !OTHER_SENSE.test(first) &&
      !(ORGANISATION_SENSE.test(first) && ORGANISATION_ENDING.test(text))
    )
      return of(KIND.place);
    if (
      SITE_SENSE.test(first) &&
      /^(?:the )?[A-Z]|\bof [A-Z]/.test(first) &&
      !OTHER_SENSE.test(first) &&
      !ORGANISATION_SENSE.test(first)
    )
      return of(KIND.place);
    if (ORGANISATION_SENSE.test(first) && !OTHER_SENSE.test(first)) return of(KIND.organisation);
    const name = /^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*/.exec(first)?.[0] ?? '';
    const isPlaceName = (evidence.english.get(name) ?? 0) >= 1 && /^[^(]*$|\(/.test(first);
    if (isPlaceName && !OTHER_SENSE.test(first)) return of(KIND.place);
    if (
      tag.startsWith('nr') &&
      (isTransliterated(text) || isListedPerson(text, tag, lexicon)) &&
      !OTHER_SENSE.test(first) &&
      !NOT_PERSON.test(first) &&
      /^[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)*(?:$|[,(])/.test(first)
    )
      return of(KIND.person);
    return of(KIND.none);
  }
  const [sense = ''] = isAmbiguous && tag === 'nt' ? (lexicon.entries(id)[0]?.senses ?? []) : [];
  if (/^[东西南北中]+部$/u.test(text)) return of(KIND.none);
  if (isAmbiguous) return of(/^[A-Z]/.test(sense) ? KIND.organisation : KIND.none);
  if (
    tag !== 'ns' &&
    isOwnedBody(
      text,
      lexicon,
      (word) =>
        evidence.countries.has(word) ||
        ((frequencies.get(word)?.tag ?? '') === 'ns' && (frequencies.get(word)?.count ?? 0) > 40),
    )
  )
    return of(KIND.organisation);
  if (
    isListedPerson(text, tag, lexicon) ||
    (tag.startsWith('nr') &&
      text.length >= 3 &&
      isTransliterated(text) &&
      !PLACE_ENDING.test(text) &&
      !NOT_NAME.test(text))
  )
    return of(KIND.person);
  if ((tag === 'nt' || tag === 'ns') && FACILITY_ENDING.test(text)) return of(KIND.place);
  if (/^(?:党|团|国际|民间|恐怖|社会|各级|基层)?组织$/u.test(text)) return of(KIND.none);
  // 包兰铁路: two ends and what runs between them.
  if (text.length === 4 && text.endsWith('铁路') && (flags & WORD.dictionary) === 0) return of(KIND.place);
  if (NO_BODY_ENDING.test(text)) return of(KIND.none);
  if (tag === 'nt' && ORGANISATION_ENDING.test(text))
    return of(isGenericBody(text, lexicon) ? KIND.none : KIND.organisation);
  if (SLOGAN.test(text) || NO_STEM.test(text) || NO_PLACE_ENDING.test(text)) return of(KIND.none);
  if (tag === 'ns' && (PLACE_ENDING.test(text) || (count > 40 && text.length > 2))) return of(KIND.place);
  return of(KIND.none);
}
