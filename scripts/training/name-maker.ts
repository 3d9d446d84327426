import type { Lexicon } from '../../lib/text/lexicon.ts';
import { NAME_ELEMENTS } from '../../lib/text/mention-minority.ts';
import { ACTS, TITLES_BEFORE } from '../../lib/text/mention-words.ts';
import {
  costIn,
  KIND,
  kindOfWord,
  NAME_COST_UNIT,
  NEVER,
  type CostTable,
  type NameStatistics,
} from '../../lib/text/names.ts';

/** Share of given names of one character, and lengths of transliterations; as the finders have them. */
const GIVEN_ONE = 0.18;
/** Share of persons whose surname is drawn with all surnames alike, so that the rare ones are learnt too. */
const ANY_SURNAME = 0.35;
const COMPOUND = 0.03;
const FOREIGN_LENGTHS = [2, 3, 3, 3, 4, 4, 5];
const VILLAGE_ENDINGS = ['村', '村', '村', '寨', '社区', '山', '河', '水库'];
const JAPANESE_GIVEN = [
  '一',
  '太郎',
  '美子',
  '健',
  '翔',
  '茂',
  '和也',
  '由纪',
  '直树',
  '文雄',
  '惠子',
  '诚',
  '隆',
  '大辅',
  '真央',
  '悠斗',
  '晋三',
  '敏光',
  '纯一郎',
  '佳奈',
];
/** UTF-16 units that there are. */
const UNITS = 0x10000;
/** A rarer word than this, in nats, is not drawn. */
const DEAREST_WORD = 17;

/** Makes names and words of every kind that the frames have places for, by one generator of random numbers. */
export class NameMaker {
  readonly #random: () => number;
  readonly #draw: Readonly<
    Record<
      | 'surname'
      | 'first'
      | 'second'
      | 'single'
      | 'foreignFirst'
      | 'foreignInner'
      | 'foreignLast'
      | 'placeFirst'
      | 'placeLater',
      () => string
    >
  >;
  readonly #surnames: readonly string[];
  readonly #compounds: readonly string[];
  readonly #japanese: readonly string[];
  readonly #nouns: readonly string[];
  readonly #verbs: readonly string[];
  readonly #titles = TITLES_BEFORE.filter((title) => title.length > 1);

  constructor(lexicon: Lexicon, names: NameStatistics, random: () => number) {
    this.#random = random;
    const { tables } = names;
    const draw = (table: CostTable): (() => string) => drawerOf(table, random);
    this.#draw = {
      surname: draw(tables.surname),
      first: draw(tables.first),
      second: draw(tables.second),
      single: draw(tables.single),
      foreignFirst: draw(tables.foreignFirst),
      foreignInner: draw(tables.foreignInner),
      foreignLast: draw(tables.foreignLast),
      placeFirst: draw(tables.placeFirst),
      placeLater: draw(tables.placeLater),
    };
    const surnames: string[] = [];
    for (let code = 0; code < UNITS; code++)
      if (costIn(tables.surname, code) !== NEVER) surnames.push(String.fromCharCode(code));
    this.#surnames = surnames;
    this.#compounds = [...names.compounds.keys()];
    this.#japanese = [...names.japanese];
    const wordsOf = (pos: string): string[] => {
      const words: string[] = [];
      for (let id = 0; id < lexicon.size; id++) {
        if (lexicon.pos(id) !== pos || lexicon.cost(id) > DEAREST_WORD) continue;
        const word = lexicon.text(id);
        if (word.length >= 2 && word.length <= 3 && kindOfWord(names, id) === KIND.none) words.push(word);
      }
      return words.sort();
    };
    this.#nouns = wordsOf('n');
    this.#verbs = wordsOf('v');
  }

  #pick(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? '';
  }

  /** A surname and a given name. */
  person(): string {
    const chance = this.#random();
    const family =
      chance < COMPOUND
        ? this.#pick(this.#compounds)
        : chance < COMPOUND + ANY_SURNAME
          ? this.#pick(this.#surnames)
          : this.#draw.surname();
    const isOne = this.#random() < GIVEN_ONE;
    return family + (isOne ? this.#draw.single() : this.#draw.first() + this.#draw.second());
  }

  #foreign(): string {
    const length = FOREIGN_LENGTHS[Math.floor(this.#random() * FOREIGN_LENGTHS.length)] ?? 3;
    const inner = Array.from({ length: length - 2 }, this.#draw.foreignInner).join('');
    return this.#draw.foreignFirst() + inner + this.#draw.foreignLast();
  }

  #minority(): string {
    const elements = NAME_ELEMENTS[Math.floor(this.#random() * NAME_ELEMENTS.length)] ?? [];
    const head = this.#pick(elements.filter((element) => element.length > 1));
    return this.#random() < 0.15 ? head : head + this.#pick(elements);
  }

  /** What stands for the letter of a place in a frame, and whether it is a name; null for a letter without meaning. */
  fill(letter: string): { readonly text: string; readonly isName: boolean } | null {
    const name = (text: string): { text: string; isName: boolean } => ({ text, isName: true });
    const word = (text: string): { text: string; isName: boolean } => ({ text, isName: false });
    switch (letter) {
      case 'p':
        return name(this.person());
      case 's':
        return name(this.#draw.surname());
      case 'w':
        return name(this.#draw.surname() + this.#pick(['某', '某某', `某${this.#draw.second()}`]));
      case 'f':
        return name(this.#foreign());
      case 'd':
        return name(`${this.#foreign()}·${this.#foreign()}`);
      case 'm':
        return name(this.#minority());
      case 'j':
        return name(this.#pick(this.#japanese) + (this.#random() < 0.25 ? '' : this.#pick(JAPANESE_GIVEN)));
      case 'v':
        return name(this.#draw.placeFirst() + this.#draw.placeLater() + this.#pick(VILLAGE_ENDINGS));
      case 'T':
        return word(this.#pick(this.#titles));
      case 'A':
        return word(this.#pick(ACTS));
      case 'N':
        return word(this.#pick(this.#nouns));
      case 'V':
        return word(this.#pick(this.#verbs));
      default:
        return null;
    }
  }
}

/** Draws a character of a table by its probability. */
function drawerOf(table: CostTable, random: () => number): () => string {
  const signs: string[] = [];
  const sums: number[] = [];
  let total = 0;
  for (let code = 0; code < UNITS; code++) {
    const cost = costIn(table, code);
    // The rarest characters are left to real texts.
    if (cost === NEVER || cost > 9 * NAME_COST_UNIT) continue;
    total += Math.exp(-cost / NAME_COST_UNIT);
    signs.push(String.fromCharCode(code));
    sums.push(total);
  }
  return () => {
    const at = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return signs[low] ?? '';
  };
}
