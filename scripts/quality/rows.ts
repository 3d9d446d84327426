/** One figure of one system on one set. */
export interface Row {
  readonly set: string;
  readonly system: string;
  readonly measure: string;
  /** A share from 0 to 1, or a plain number where the measure names its unit (`language data, MB`). */
  readonly value: number;
}

/** A wrong answer, for a list to read: the set, the place with its surroundings, what is right, what was said. */
export type TellWrong = (text: string, offset: number, gold: string, answer: string) => void;

/** The name under which the engine stands in the rows. */
export const BANDU = 'bandu';
