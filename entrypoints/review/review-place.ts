import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

/*
 * Where the learner stands in the review. It is kept outside of the page, because a popup closes at any moment: opened
 * again it shows the same card, as far as it was turned, and grades can still be taken back.
 */

const placeSchema = v.object({
  /** The card that is asked; null for the first that is due. */
  cardId: v.nullable(v.string()),
  /** True where its back was shown. */
  isShown: v.boolean(),
  /** Ids of the grades that can be taken back, the last one last. */
  given: v.array(v.string()),
});

export type ReviewPlace = Readonly<v.InferOutput<typeof placeSchema>>;

/** How many grades can be taken back. */
const UNDO_STEPS = 50;

/** Before anything was asked. */
export const START: ReviewPlace = { cardId: null, isShown: false, given: [] };

const placeItem = storage.defineItem<unknown>('local:reviewPlace', { fallback: null });

/** Where the learner stood when the last page was closed; the beginning where nothing was kept or it is damaged. */
export async function findPlace(): Promise<ReviewPlace> {
  return v.parse(v.fallback(placeSchema, START), await placeItem.getValue());
}

/** The end of the line of writes: none overtakes another. */
let lastWrite: Promise<void> = Promise.resolve();

/** Keeps it; settles when it is stored. Grades that are not given (null) stay as they are stored: another window's, too. */
export async function keepPlace(place: Omit<ReviewPlace, 'given'> & { given: ReviewPlace['given'] | null }) {
  const write = async () => {
    const given = place.given ?? (await findPlace()).given;
    await placeItem.setValue({ ...place, given: given.slice(-UNDO_STEPS) });
  };
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}
