import type { Settings } from '../settings-schema.ts';

/** What of the settings a level sets; everything else stays as the reader has it. */
export type LevelSettings = Pick<
  Settings,
  | 'wear'
  | 'reveal'
  | 'size'
  | 'joined'
  | 'tones'
  | 'numbers'
  | 'markTerms'
  | 'markPersons'
  | 'markPlaces'
  | 'markOrganisations'
>;

export type Level = 'beginner' | 'intermediate' | 'advanced';

const MARKED = { markTerms: true, markPersons: true, markPlaces: true, markOrganisations: true };

/** Where to begin: much help for those who read their first news, little for those who read the paper. */
export const LEVELS: Readonly<Record<Level, LevelSettings>> = {
  beginner: {
    wear: 'always',
    reveal: 'word',
    size: 60,
    joined: 'syllable',
    tones: 'zhongwen',
    numbers: true,
    ...MARKED,
  },
  intermediate: {
    wear: 'unknown',
    reveal: 'word',
    size: 50,
    joined: 'word',
    tones: 'none',
    numbers: true,
    ...MARKED,
  },
  advanced: {
    wear: 'hover',
    reveal: 'word',
    size: 50,
    joined: 'word',
    tones: 'none',
    numbers: false,
    ...MARKED,
  },
};

/** The level that the settings are those of; null where they are the reader's own. */
export function levelOf(settings: LevelSettings): Level | null {
  const levels: readonly Level[] = ['beginner', 'intermediate', 'advanced'];
  return (
    levels.find((level) =>
      Object.entries(LEVELS[level]).every(
        ([key, value]) => new Map(Object.entries(settings)).get(key) === value,
      ),
    ) ?? null
  );
}
