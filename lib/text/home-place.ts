import type { Mention } from './annotation.ts';
import { LEVEL, type Level, type Lexicon } from './lexicon.ts';
import { STEM_ENDINGS } from './mention-gloss.ts';
import type { Span } from './span.ts';

/*
 * 省委 is the Party committee of the province that an article is about, and does not say which. The article does: by its
 * dateline, by the paper's name, by a body named in full, by the places it speaks of.
 */

/** What names of bodies begin with that say their level and not their place. */
const BARE: readonly (readonly [head: string, level: Level])[] = [
  ['全省', LEVEL.province],
  ['省', LEVEL.province],
  ['自治区', LEVEL.province],
  ['全市', LEVEL.city],
  ['市', LEVEL.city],
  ['全县', LEVEL.county],
  ['县', LEVEL.county],
  ['区', LEVEL.county],
];

/** What follows the level in the name of a body: 省|委, 市|生态环境局, 县|人大常委会; but 市场, 区域. */
const BODY = /^(?![场域内级会])(?:委|政府|人大|政协|纪委|监委|[\p{Script=Han}]{1,8}[委局厅办院会团部校])/u;

/** The level at which a body is named without its place: 省委 → province; null where it is not: 湖南省委, 省钱. */
export function bareLevel(surface: string): Level | null {
  for (const [head, level] of BARE)
    if (surface.startsWith(head) && BODY.test(surface.slice(head.length))) return level;
  return null;
}

/** A dateline: 本报长沙5月6日讯, 新华社北京2月3日电. */
const DATELINE =
  /(?:本报|社|网|日报|晚报)[\p{Script=Han}]{0,4}?(?<place>[\p{Script=Han}]{2,8})\d{1,2}月\d{1,2}日[电讯電訊]/gu;
const PAPER = /(?:日报|晚报|晨报|都市报|电视台|发布)$/u;

/** What one mention says of where the article is at home: more where it is said on purpose. */
const WEIGHT = { place: 1, body: 3, paper: 4, dateline: 6 } as const;
/** The share of all votes that the place must have, and the least number of them. */
const SHARE = 0.6;
const FEWEST = 3;

/** The place at `level` that holds the place `word`, or is it; −1 where that is not known. */
function placeAt(word: number, level: Level, lexicon: Lexicon): number {
  for (let at = word, steps = 0; at >= 0 && steps < 4; at = lexicon.parent(at), steps++)
    if (lexicon.level(at) === level) return at;
  return -1;
}

/** The longest place of the gazetteer that a surface begins with; −1 for none. 湖南省委 → 湖南省. */
function leadingPlace(surface: string, lexicon: Lexicon): number {
  for (let end = Math.min(8, surface.length); end >= 2; end--) {
    const word = lexicon.find(surface, 0, end);
    if (word >= 0 && lexicon.level(word) > 0) return word;
  }
  return -1;
}

/** The place without its ending, so that 湖南 and 湖南省 are counted as one. */
function stemOf(name: string): string {
  const ending = STEM_ENDINGS.find((end) => name.endsWith(end) && name.length - end.length >= 2);
  return ending === undefined ? name : name.slice(0, -ending.length);
}

/**
 * The province, city or county that an article is about, written in full where the gazetteer has it so: 湖南省. `mentions` are
 * the names in `text`, the article's beginning. Null where the article speaks of several alike, or of none. Cost is that
 * of some look-ups a name.
 */
export function homePlace(
  text: string,
  mentions: readonly Mention[],
  level: Level,
  lexicon: Lexicon,
): string | null {
  const votes = new Map<string, number>();
  let total = 0;
  const vote = (word: number, weight: number): void => {
    const place = word < 0 ? -1 : placeAt(word, level, lexicon);
    if (place < 0) return;
    const stem = stemOf(lexicon.text(place));
    votes.set(stem, (votes.get(stem) ?? 0) + weight);
    total += weight;
  };
  const surfaceOf = ({ start, end }: Span): string => text.slice(start, end).replaceAll(/\s/gu, '');
  for (const mention of mentions) {
    const surface = surfaceOf(mention);
    if (mention.type === 'place') vote(lexicon.find(surface), WEIGHT.place);
    else if (mention.type === 'organisation')
      vote(leadingPlace(surface, lexicon), PAPER.test(surface) ? WEIGHT.paper : WEIGHT.body);
  }
  for (const { groups } of text.matchAll(DATELINE))
    vote(leadingPlace(groups?.['place'] ?? '', lexicon), WEIGHT.dateline);
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < FEWEST || best[1] < total * SHARE) return null;
  const [stem] = best;
  for (const ending of STEM_ENDINGS) {
    const full = lexicon.find(stem + ending);
    if (full >= 0 && lexicon.level(full) === level) return stem + ending;
  }
  return stem;
}
