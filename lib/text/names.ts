import { signSet, type SignSet } from './sign-set.ts';
import type { Container } from './container.ts';

/*
 * What characters names are made of, as costs: −log of a probability, in nats. The tables are estimated when the
 * lexicon is built (scripts/lexicon/names.ts, which says from what); here they are only opened.
 */

/** Costs are stored in one byte, in units of 1/16 nat; 255 stands for "never". */
export const NAME_COST_UNIT = 16;
export const NEVER = 255;

/** The tables of characters, in the order of the rows of section `names.costs`. */
export const NAME_TABLES = [
  'surname',
  /** First and second character of a given name of two: 伟 and 明 of 毛伟明. */
  'first',
  'second',
  /** A given name of one character: 琴 of 田国梁. */
  'single',
  /** First, inner and last character of a transliterated name: 特, 朗, 普. */
  'foreignFirst',
  'foreignInner',
  'foreignLast',
  /** First and later characters of a Chinese place's name without its ending: 荣 and 桓 of 荣桓镇. */
  'placeFirst',
  'placeLater',
] as const;
export type NameTable = (typeof NAME_TABLES)[number];

/** A table of characters: a column of one plane of all of them, so that all that is asked of a character lies in one line. */
export interface CostTable {
  readonly plane: Uint8Array;
  readonly column: number;
}

/** Units of a plane's row, as a power of two: {@link NAME_TABLES} and room for more. */
const ROW_BITS = 4;

/** Cost of a UTF-16 unit (simplified) in a table: sixteenths of a nat; {@link NEVER} is never. */
export function costIn(table: CostTable, unit: number): number {
  return table.plane[(unit << ROW_BITS) | table.column] as number;
}

/** The same in nats; `never` where no listed name has the unit. */
export function natsIn(table: CostTable, unit: number, never: number): number {
  const cost = costIn(table, unit);
  return cost === NEVER ? never : cost / NAME_COST_UNIT;
}

/** What the lexicon's word names by itself, at the place in `mention.kind` of its id. */
export const KIND = { none: 0, person: 1, place: 2, organisation: 3 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Bit of a `mention.kind` byte beside the kind: the word also has an ordinary meaning (高兴, 和平, 大众). */
export const KIND_AMBIGUOUS = 4;
/** Bit of a `mention.kind` byte: two places of one character each as one dictionary word, 中美. */
export const KIND_PAIR = 8;
/** Bit of a `mention.kind` byte: no name, whatever stands beside it, though jieba's list has it as one: 特长班. */
export const KIND_PLAIN = 16;

export interface NameStatistics {
  readonly tables: Readonly<Record<NameTable, CostTable>>;
  /** Compound surnames with their cost in nats: 欧阳, 爱新觉罗. */
  readonly compounds: ReadonlyMap<string, number>;
  /** Japanese surnames of two or three characters: 安倍, 佐佐木. */
  readonly japanese: ReadonlySet<string>;
  /** The first units of compound and Japanese surnames. */
  readonly pairHeads: SignSet;
  /** {@link Kind} and {@link KIND_AMBIGUOUS} by word id. */
  readonly kinds: Uint8Array;
  /** How much likelier a word is inside an organisation's name than elsewhere, by word id: eighths of a nat. */
  readonly inside: Int8Array;
}

/** The statistics of an opened lexicon file. @throws RangeError where it has none. */
export function openNames(container: Container): NameStatistics {
  const units = container.u16('names.units');
  const costs = container.bytes('names.costs');
  const plane = new Uint8Array(0x10000 << ROW_BITS).fill(NEVER);
  const tableOf = (name: NameTable): CostTable => {
    const column = NAME_TABLES.indexOf(name);
    const row = column * units.length;
    for (let i = 0; i < units.length; i++)
      plane[((units[i] ?? 0) << ROW_BITS) | column] = costs[row + i] ?? NEVER;
    return { plane, column };
  };
  const compounds = new Map<string, number>();
  for (const line of container.lines('names.compounds')) {
    const [name = '', cost = ''] = line.split('\t');
    compounds.set(name, Number(cost) / NAME_COST_UNIT);
  }
  const japanese = new Set(container.lines('names.japanese'));
  return {
    tables: {
      surname: tableOf('surname'),
      first: tableOf('first'),
      second: tableOf('second'),
      single: tableOf('single'),
      foreignFirst: tableOf('foreignFirst'),
      foreignInner: tableOf('foreignInner'),
      foreignLast: tableOf('foreignLast'),
      placeFirst: tableOf('placeFirst'),
      placeLater: tableOf('placeLater'),
    },
    compounds,
    japanese,
    pairHeads: signSet([...compounds.keys(), ...japanese]),
    kinds: container.bytes('mention.kind'),
    inside: container.i8('mention.inside'),
  };
}

/** What the lexicon's word names by itself. */
export function kindOfWord(names: NameStatistics, word: number): Kind {
  return ((names.kinds[word] ?? 0) & 3) as Kind;
}

/** True for 中美, 中欧: two places in one word. */
export function isPairWord(names: NameStatistics, word: number): boolean {
  return word >= 0 && ((names.kinds[word] ?? 0) & KIND_PAIR) !== 0;
}
