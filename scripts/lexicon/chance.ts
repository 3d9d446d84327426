/*
 * What the frequency list has as words and is none: phrases that it counted as one, and characters that met by chance.
 */

/** A word with its kind in the frequency list, as far as it is asked here. */
interface Counted {
  readonly head: string;
  readonly tag: string;
}

/** Kinds of the frequency list that name something, and set phrases: these stay whole. */
const KEPT_TAGS = /^(?:nr|ns|nt|nz|i|l|j)/u;

/**
 * Drops what the frequency list has as one word but is two or more words side by side, 经济发展, 公共服务: four characters
 * or more that cut into counted words of two or more, no name, and not in CC-CEDICT. Also what begins with a suffix.
 */
export function dropPhrases(words: Map<string, Counted>, listed: ReadonlySet<string>): void {
  const isPhrase = (head: string): boolean => {
    for (let cut = 2; cut <= head.length - 2; cut++) {
      const right = head.slice(cut);
      if (words.has(head.slice(0, cut)) && (words.has(right) || (right.length >= 4 && isPhrase(right))))
        return true;
    }
    return false;
  };
  const phrases = [...words.values()].filter(
    ({ head, tag }) =>
      !listed.has(head) &&
      ((head.length >= 4 && !KEPT_TAGS.test(tag) && isPhrase(head)) ||
        (SUFFIXES.has(head.charAt(0)) && head.length >= 3 && words.has(head.slice(1)))),
  );
  for (const { head } of phrases) words.delete(head);
}

/** Words of grammar, some of which are rare surnames or begin the names of towns. */
export const GRAMMAR = new Set(
  '于和在从由向有都为与以对把被将到自按经当因同跟及而但又也就才再还已正更最很不没无是要会能可应该来去并等',
);

/** Those that hardly anybody bears: whoever does is found all the same. */
const HARDLY_SURNAMES = new Set('和在从由有都与被把将到');

/** Prepositions, with which the list has words of other kinds too: 按计划, 对系统. */
const PREPOSITIONS = new Set('于和对按过由从被把将与以');
/** Kinds of words that it has them as: nouns, names of things, phrases. */
const NOUN_TAGS = /^(?:n|nz|l|i|z)$/u;

/**
 * Drops what the frequency list takes for a person and is a word of grammar before another word, 于柏林, 在城镇, 由医保, or in
 * one: 向阳处. A person of such a name is found by it all the same. Also nouns that begin with a preposition, and what ends
 * in a particle: 按计划, 小小的, 刘备之.
 */
export function dropChance(words: Map<string, Counted>, listed: ReadonlySet<string>): void {
  const isWord = (text: string): boolean => {
    const word = words.get(text);
    return listed.has(text) || (word !== undefined && !word.tag.startsWith('nr'));
  };
  const isNoPerson = (head: string): boolean =>
    GRAMMAR.has(head.charAt(0)) &&
    (HARDLY_SURNAMES.has(head.charAt(0)) ||
      isWord(head.slice(1)) ||
      isWord(head.slice(0, 2)) ||
      (head.length > 3 && isWord(head.slice(2))));
  const isTwo = (head: string): boolean =>
    (PREPOSITIONS.has(head.charAt(0)) && isWord(head.slice(1)) && !listed.has(head.slice(0, 2))) ||
    (/[的地之]$/u.test(head) && head.charAt(0) === head.charAt(1)) ||
    (head.endsWith('之') && !head.endsWith('分之'));
  // 外交部亚洲司: a ministry and its department, which the finders put together.
  const isDepartment = (head: string): boolean =>
    /[司局厅]$/u.test(head) &&
    [3, 4].some((at) => /[部委院]/u.test(head.charAt(at - 1)) && listed.has(head.slice(0, at)));
  const found = [...words.values()].filter(
    ({ head, tag }) =>
      head.length >= 3 &&
      !listed.has(head) &&
      ((tag.startsWith('nr') && isNoPerson(head)) ||
        (NOUN_TAGS.test(tag) && isTwo(head)) ||
        (tag === 'nt' && isDepartment(head))),
  );
  for (const { head } of found) words.delete(head);
}

/** Suffixes with which no word begins, unless CC-CEDICT has it: 化发展 is cut from 一体化发展, 型业务 from 新型业务. */
const SUFFIXES = new Set('化型式级');
