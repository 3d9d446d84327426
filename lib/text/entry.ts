import type { Entry } from './annotation.ts';
import type { RawEntry } from './dictionary-line.ts';
import { joinNumeral, numeralJoints } from './orthography-numeral.ts';
import { capitalize, joinSyllables, markedFromNumeric } from './pinyin.ts';

/** CC-CEDICT's syllables as words with tone marks, a new word at each capital: `Heng2 yang2 Shi4` → Héngyáng Shì. */
export function pinyinFromNumeric(syllables: readonly string[]): string {
  const words: string[] = [];
  let word: string[] = [];
  let isCapital = false;
  const flush = (): void => {
    const joined = joinSyllables(word);
    if (joined !== '') words.push(isCapital ? capitalize(joined) : joined);
    word = [];
    isCapital = false;
  };
  for (const syllable of syllables) {
    const marked = markedFromNumeric(syllable);
    if (marked === null || /^[A-Z]/u.test(syllable)) flush();
    if (marked === null) {
      if (syllable === ',' || syllable === '，') words[words.length - 1] = `${words.at(-1) ?? ''},`;
      else if (!/^(?:·|xx5)$/u.test(syllable)) words.push(syllable);
      continue;
    }
    if (/^[A-Z]/u.test(syllable)) isCapital = true;
    word.push(marked);
  }
  flush();
  return words.join(' ');
}

/** Chinese words in a sense, as CC-CEDICT writes them: 頭髮|头发[tou2 fa5], 个[ge4], 土魠魚|土𱇏鱼. */
const REFERENCE =
  /(\p{Script=Han}[\p{Script=Han}·，A-Za-z0-9]*)(?:\|([\p{Script=Han}·，A-Za-z0-9]+))?(?:\[([^\]]+)\])?/gu;

/** A sense in words for the reader: `CL:個|个[ge4]` → `classifier: 个 gè`, with simplified forms and tone marks. */
export function glossFromSense(sense: string): string {
  const text = sense.replace(REFERENCE, (_, traditional: string, simplified?: string, pinyin?: string) => {
    const word = simplified ?? traditional;
    return pinyin ? `${word} ${pinyinFromNumeric(pinyin.split(/\s+/u))}` : word;
  });
  return text.replace(/^CL:/u, 'classifier: ').replaceAll(/(?<=[\p{L}\p{M}]),(?=\p{Script=Han})/gu, ', ');
}

/** A sense that says no more than where to look: `see 衡陽市|衡阳市[Heng2 yang2 Shi4]`, `variant of …`, `abbr. for …`. */
const POINTER =
  /^(?:see(?: also)?|same as|also written|(?:old |archaic |ancient |erhua |Japanese )?variant of|abbr\. (?:for|of)) (\p{Script=Han}[^\s|[\]]*)(?:\|([^\s[\]]+))?/u;

/** The headword, in simplified characters, that an item only points to; null for an item with a sense of its own. */
export function pointedTo(raw: RawEntry): string | null {
  const [first = ''] = raw.senses;
  const [, traditional, simplified] = POINTER.exec(first) ?? [];
  return raw.senses.every((sense) => POINTER.test(sense)) ? (simplified ?? traditional ?? null) : null;
}

/** A number's pinyin by its groups, as in a text: 一个 yī ge; null where the item is no number, or a name (一月). */
function numeralFromRaw({ simplified, syllables }: RawEntry): string | null {
  const joints = numeralJoints([...simplified]);
  const marked = syllables.map((syllable) => (/^[A-Z]/u.test(syllable) ? null : markedFromNumeric(syllable)));
  const known = marked.filter((syllable) => syllable !== null);
  return joints && known.length === joints.length && known.length === marked.length
    ? joinNumeral(known, joints)
    : null;
}

/** The dictionary item as the reader sees it. */
export function entryFromRaw(raw: RawEntry): Entry {
  return {
    simplified: raw.simplified,
    traditional: raw.traditional,
    pinyin: numeralFromRaw(raw) ?? pinyinFromNumeric(raw.syllables),
    senses: raw.senses.map((sense) => ({ gloss: glossFromSense(sense) })),
  };
}

/** The entries of a word, those most useful to a reader first: words before surnames, variants and old forms last. */
export function entriesFromRaw(list: readonly RawEntry[]): readonly Entry[] {
  const rank = (raw: RawEntry): number => {
    const [first = ''] = raw.senses;
    if (/^(?:old |archaic |erhua |Japanese |ancient )?variant of\b|^see \p{Script=Han}/u.test(first))
      return 3;
    if (raw.senses.every((sense) => /^surname\b|^used in\b/u.test(sense))) return 2;
    return /^\((?:archaic|old|dialect|literary|Tw)\)/u.test(first) ? 1 : 0;
  };
  return list
    .map((raw, order) => ({ raw, order, rank: rank(raw) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ raw }) => entryFromRaw(raw));
}
