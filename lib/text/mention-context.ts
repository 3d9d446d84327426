import type { ArrayPool } from './array-pool.ts';
import type { Lexicon } from './lexicon.ts';
import type { Lattice } from './mention-lattice.ts';
import { unitAt } from './script.ts';
import { hasSign, signSet } from './sign-set.ts';
import { ACTS, TITLE_ENDINGS, TITLES_AFTER, TITLES_BEFORE } from './mention-words.ts';

/*
 * What stands beside a stretch says whether it is a name: 市长 before it, 表示 after it, 、 between it and other names.
 */

/** Marks the end of a word that is only made like a title: 监测员. */
export const MADE = 2;
/** Bits of what a word says of its neighbours. */
export const ROLE = { titleBefore: 1, titleAfter: 2, act: 4 } as const;

/** Roles of the lexicon's words, by word id. */
export function rolesFromLexicon(lexicon: Lexicon): Uint8Array {
  const roles = new Uint8Array(lexicon.size);
  const mark = (words: readonly string[], role: number): void => {
    for (const word of words) {
      const id = lexicon.find(word);
      if (id >= 0) roles[id] = (roles[id] ?? 0) | role;
    }
  };
  mark(TITLES_BEFORE, ROLE.titleBefore);
  mark(TITLES_AFTER, ROLE.titleAfter);
  mark(ACTS, ROLE.act);
  return roles;
}

/**
 * By offset: 1 where a title ends, {@link MADE} where a word ends that is made like one; and which roles the words have
 * that start there.
 */
export interface Context {
  readonly endsTitle: Uint8Array;
  readonly startsRole: Uint8Array;
}

/** Endings that make a trade or a post of any verb or noun: 监测员, 养殖户. */
const MAKERS = signSet('员者师长工户手');
const ENDINGS = signSet(TITLE_ENDINGS);

/** Where titles end and acts begin in the text, whatever path the words take. */
export function contextFromLattice(
  lattice: Lattice,
  lexicon: Lexicon,
  roles: Uint8Array,
  arrays: ArrayPool,
): Context {
  const { text, first, ends, ids } = lattice;
  const endsTitle = arrays.bytes(text.length + 1);
  const startsRole = arrays.bytes(text.length + 1);
  for (let start = 0; start < text.length; start++) {
    for (let item = first[start] ?? 0; item < (first[start + 1] ?? 0); item++) {
      const id = ids[item] ?? 0;
      const end = ends[item] ?? 0;
      const role = roles[id] ?? 0;
      if (role !== 0) {
        startsRole[start] = (startsRole[start] ?? 0) | role;
        if ((role & ROLE.titleBefore) !== 0) endsTitle[end] = 1;
      }
      if (end - start < 2) continue;
      const isEnding = hasSign(ENDINGS, text.charCodeAt(end - 1));
      const isMaker = hasSign(MAKERS, unitAt(text, end));
      if (!isEnding && !isMaker) continue;
      const pos = lexicon.pos(id);
      if (isEnding && pos === 'n') endsTitle[end] = 1;
      // 监测员: a trade that no dictionary has, made with an ending from a verb or a noun.
      else if (isMaker && (pos === 'n' || pos === 'v')) endsTitle[end + 1] ||= MADE;
    }
  }
  return { endsTitle, startsRole };
}
