import { linearModel } from '../../lib/text/model.ts';
import { isSameButNeutral } from '../../lib/text/reading-model.ts';
import { openReadingTraining, type ReadingTraining } from './reading-training.ts';

/** How a model reads sentences that it was not trained on. Shares count from 0 to 1. */
export interface FoldScore {
  /** Share of readings that are the label's. */
  readonly right: number;
  /** Share of those that are wrong in nothing but a neutral tone. */
  readonly neutral: number;
  /** How many readings were judged. */
  readonly items: number;
}

/**
 * Cross-validation on the sentences with one polyphone each: `folds` models, each trained without every so many-th
 * sentence and judged on these, with the weights rounded as they are shipped. The same files give the same figures.
 * Takes minutes. `dataFolder` holds the public sets that data/models/README.md names. @throws Error where one is missing.
 */
export function crossValidateReadings(dataFolder: string, folds: number): FoldScore {
  return scoreFolds(openReadingTraining(dataFolder), folds);
}

/** The same for examples that have been made. */
export function scoreFolds(training: ReadingTraining, folds: number): FoldScore {
  let right = 0;
  let neutral = 0;
  for (let fold = 0; fold < folds; fold++) {
    const model = linearModel(training.train((item) => item < 0 || item % folds !== fold));
    training.one.forEach(({ item, syllable }, index) => {
      if (item % folds !== fold) return;
      const said = training.answer(index, model);
      if (said === syllable) right++;
      else if (isSameButNeutral(said, syllable)) neutral++;
    });
  }
  const items = training.one.length;
  return { right: right / Math.max(1, items), neutral: neutral / Math.max(1, items), items };
}
