import { ACTS, TITLES_AFTER, TITLES_BEFORE } from '../../lib/text/mention-words.ts';
import { costIn, KIND, kindOfWord, NEVER, type NameStatistics } from '../../lib/text/names.ts';
import { foldText } from '../../lib/text/mention-lattice.ts';
import type { Lexicon } from '../../lib/text/lexicon.ts';
import type { NameSentence } from './name-examples.ts';
import type { NameMaker } from './name-maker.ts';

interface Word {
  readonly text: string;
  readonly tag: string;
}

/** A run of name words of a sentence, and whether it is surely a person: a surname and a given name as two words. */
interface Run {
  readonly text: string;
  readonly isName: boolean;
  readonly isPerson: boolean;
}

const titles: ReadonlySet<string> = new Set([...TITLES_BEFORE, ...TITLES_AFTER]);
const acts: ReadonlySet<string> = new Set(ACTS.filter((act) => act.length > 1 || act === '说'));
const DOTS = /^[·•・‧]$/u;

/**
 * Sentences of a treebank, one a line, words as `surface/TAG` between spaces; NNP tags a name's words. Each sentence with
 * persons comes `times` times more with other persons in their place. What a name names the tags do not say: those that
 * the lexicon knows as places or bodies, or that an ending of places follows, are `unsure`.
 */
export function sentencesFromTrees(
  source: string,
  lexicon: Lexicon,
  names: NameStatistics,
  maker: NameMaker,
  times: number,
): NameSentence[] {
  const sentences: NameSentence[] = [];
  for (const line of source.split('\n')) {
    if (line === '') continue;
    const words = line.split(' ').map((word): Word => {
      const slash = word.lastIndexOf('/');
      return { text: foldText(word.slice(0, slash), lexicon), tag: word.slice(slash + 1) };
    });
    const runs = runsOf(words, names);
    sentences.push(sentenceFrom(runs, words, lexicon, names, null));
    if (!runs.some(({ isPerson }) => isPerson)) continue;
    for (let i = 0; i < times; i++) sentences.push(sentenceFrom(runs, words, lexicon, names, maker));
  }
  return sentences;
}

/** The words of a sentence, with the words of one name as one: 卡尔 · 霍恩, 林 语堂. */
function runsOf(words: readonly Word[], names: NameStatistics): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length;) {
    const { text = '', tag } = words[i] ?? {};
    if (tag !== 'NNP') {
      runs.push({ text, isName: false, isPerson: false });
      i++;
      continue;
    }
    let end = i + 1;
    let whole = text;
    while (end < words.length) {
      const next = words[end];
      const isDot = DOTS.test(next?.text ?? '') && words[end + 1]?.tag === 'NNP';
      if (next?.tag !== 'NNP' && !isDot) break;
      whole += next?.text ?? '';
      end++;
    }
    const given = words[i + 1]?.text ?? '';
    const isSurname =
      names.compounds.has(text) ||
      (text.length === 1 && costIn(names.tables.surname, text.charCodeAt(0)) !== NEVER);
    runs.push({ text: whole, isName: true, isPerson: end === i + 2 && isSurname && given.length <= 2 });
    i = end;
  }
  return runs;
}

function sentenceFrom(
  runs: readonly Run[],
  words: readonly Word[],
  lexicon: Lexicon,
  names: NameStatistics,
  maker: NameMaker | null,
): NameSentence {
  let text = '';
  const found: { start: number; end: number }[] = [];
  const unsure: { start: number; end: number }[] = [];
  const suffixes = new Set(words.filter(({ tag }) => tag === 'SFN').map((word) => word.text));
  runs.forEach((run, i) => {
    const start = text.length;
    text += maker && run.isPerson ? maker.person() : run.text;
    if (!run.isName) return;
    const span = { start, end: text.length };
    const word = lexicon.find(run.text);
    const kind = word < 0 ? KIND.none : kindOfWord(names, word);
    const isOther =
      kind === KIND.place || kind === KIND.organisation || suffixes.has(runs[i + 1]?.text ?? '');
    const isNamed =
      /[·•・‧]/u.test(run.text) ||
      titles.has((runs[i - 1]?.text ?? '').slice(-2)) ||
      titles.has(runs[i + 1]?.text ?? '') ||
      acts.has(runs[i + 1]?.text ?? '');
    if (run.isPerson || (isNamed && !isOther)) found.push(span);
    else unsure.push(span);
  });
  return { text, names: found, unsure };
}
