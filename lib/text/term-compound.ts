import type { Lexicon } from './lexicon.ts';
import { WORD } from './lexicon.ts';
import {
  GENERAL,
  AGENTS,
  WEAK_ENDS,
  BEFORE_AGENT,
  SINGLE_BEFORE,
  VERBAL_FIRST,
  VERBAL_MIDDLE,
  VERBS_FIRST,
} from './term-compound-words.ts';
import { isSuffixSign, prefixOf } from './term-suffix.ts';
import type { CompoundPart, PartReader } from './term-part.ts';
import { holdsName, isBorder, NAMED, type PatternMatch, type PatternScene } from './term-scene.ts';
import { ROLE } from './term-sense-words.ts';

/*
 * Compounds that neither glossary nor dictionary has, glossed from their parts: 综合立体交通网络 "comprehensive multi-dimensional
 * transport network". Words that merely stand side by side must not become one: what is composed ends in a word of the
 * tables, and an action in it is never a verb with its object.
 */

/** Parts of a compound. */
const MOST_PARTS = 6;
const FEWEST_SIGNS = 4;

interface Run {
  readonly parts: CompoundPart[];
  readonly starts: number[];
  readonly surfaces: string[];
  end: number;
}

interface Piece {
  readonly part: CompoundPart;
  /** Index of the word after it. */
  readonly next: number;
}

/** The part that begins with the word `index`: with a suffix of one character where that is a word of its own (转化|率). */
export function pieceAt(scene: PatternScene, reader: PartReader, index: number): Piece | null {
  const word = scene.words[index];
  if (!word || word.kind !== 'word') return null;
  const listed = scene.listed.get(word.start);
  const own = listed?.isCommon ? reader.part(scene, index) : null;
  if (listed?.isCommon && !(own?.isKnown && listed.end === word.end)) {
    const next = scene.wordFrom[listed.end] ?? -1;
    const gloss = listed.gloss;
    const isShort = gloss.split(' ').length <= 3 && /^[\p{L}\p{M} ’'-]+$/u.test(gloss);
    // 坚决反对形式主义 and 转移群众 are no nouns, whatever their gloss.
    const isVerbal = !own?.isKnown && reader.startsVerb(word.word);
    if (next > index && isShort && !isVerbal && !reader.isVerb(scene.folded.slice(word.start, listed.end)))
      return { part: { noun: gloss, attributive: gloss, roles: ROLE.noun, isKnown: true }, next };
    // An entry that cannot be a part is not read word by word either: 住房公积金 is no "housing official reserves".
    if (listed.end > word.end) return null;
  }
  const after = scene.words[index + 1];
  const before =
    after &&
    after.start === word.end &&
    word.end - word.start === 1 &&
    prefixOf(scene.folded.charAt(word.start));
  if (before) {
    const stem = reader.part(scene, index + 1);
    if (stem && (stem.isKnown || /[化性]$/u.test(scene.folded.slice(0, after.end))))
      return {
        part: {
          noun: before + stem.noun,
          attributive: before + stem.attributive,
          roles: ROLE.noun,
          isKnown: true,
        },
        next: index + 2,
      };
  }
  if (
    after &&
    after.end - after.start === 1 &&
    after.start === word.end &&
    isSuffixSign(scene.folded.charCodeAt(after.start))
  ) {
    const derived = reader.english(scene.folded.slice(word.start, after.end));
    if (derived) return { part: derived, next: index + 2 };
  }
  const part = reader.part(scene, index);
  return part && { part, next: index + 1 };
}

/** What stands after a verb and after no noun: 平台上线 | 了. */
const ASPECTS: ReadonlySet<string> = new Set(['了', '着', '过']);
/** What an object begins with: 小农户对接 | 大 | 市场. */
const BEFORE_OBJECT: ReadonlySet<string> = new Set(['大', '新', '一', '各', '全', '其', '这', '那']);

const isAction = ({ roles }: CompoundPart): boolean =>
  (roles & ROLE.action) !== 0 && (roles & ROLE.noun) === 0;

/** True where `next` can stand after the parts of `run`. */
function canFollow(run: Run, next: CompoundPart): boolean {
  const last = run.parts.at(-1);
  if (!last || !isAction(last)) return true;
  if (isAction(next)) return true;
  // 生产车间, where the action is an attribute as often; but not 企业生产汽车.
  if (run.parts.length === 1 && (last.roles & ROLE.attributive) !== 0) return true;
  if ((next.roles & ROLE.head) === 0) {
    // 老旧住房改造项目: with a thing before it the action is no verb, unless the thing can act.
    return run.parts.length > 2 && next.isKnown && !AGENTS.has(run.surfaces.at(-2) ?? '');
  }
  const isBare = run.parts.length === 1 || (run.parts.length === 2 && AGENTS.has(run.surfaces[0] ?? ''));
  return !isBare || (last.roles & ROLE.leading) !== 0;
}

/** A verb that is a noun too (布局) begins a compound only before another (融合发展): else its object may follow. */
function canBegin(scene: PatternScene, reader: PartReader, { part, next }: Piece): boolean {
  if ((part.roles & ROLE.leading) !== 0) return true;
  if ((part.roles & ROLE.action) === 0) return (part.roles & (ROLE.noun | ROLE.attributive)) !== 0;
  const second = pieceAt(scene, reader, next);
  return second !== null && isAction(second.part);
}

/** All compounds of the scene, in order, without overlap. Cost is linear. */
export function findCompounds(scene: PatternScene, reader: PartReader, lexicon: Lexicon): PatternMatch[] {
  const found: PatternMatch[] = [];
  const { words } = scene;
  for (let index = 0; index < words.length;) {
    const first = openPiece(scene, reader, index);
    if (!first || !canBegin(scene, reader, first) || VERBS_FIRST.has(surfaceOf(scene, index))) {
      index++;
      continue;
    }
    const run: Run = { parts: [], starts: [], surfaces: [], end: 0 };
    let at = index;
    let isObjectAfter = false;
    for (
      let piece: Piece | null = first;
      piece && run.parts.length < MOST_PARTS;
      piece = openPiece(scene, reader, at)
    ) {
      const own = surfaceOf(scene, at);
      if (run.parts.length > 0 && VERBAL_MIDDLE.has(own)) break;
      if (own === run.surfaces.at(-1)) break;
      if (!canFollow(run, piece.part)) {
        isObjectAfter = true;
        break;
      }
      const start = words[at]?.start ?? 0;
      run.parts.push(piece.part);
      run.starts.push(start);
      at = piece.next;
      run.end = words[at - 1]?.end ?? start;
      run.surfaces.push(scene.folded.slice(start, run.end));
    }
    const after = surfaceOf(scene, at);
    if (ASPECTS.has(after)) dropLast(run);
    trim(run, isObjectAfter || BEFORE_OBJECT.has(after));
    if (isExpression(scene, run, lexicon)) {
      found.push({
        start: run.starts[0] ?? 0,
        end: run.end,
        origin: 'composed',
        isCommon: true,
        gloss: englishOf(run.parts),
      });
    }
    index = Math.max(at, index + 1);
  }
  return found;
}

function surfaceOf({ folded, words }: PatternScene, index: number): string {
  return folded.slice(words[index]?.start, words[index]?.end);
}

/** The piece at a word, unless a name or a term of the glossary holds it, or a gap or mark stands before it. */
function openPiece(scene: PatternScene, reader: PartReader, index: number): Piece | null {
  const piece = pieceAt(scene, reader, index);
  if (!piece) return null;
  const start = scene.words[index]?.start ?? 0;
  const end = scene.words[piece.next - 1]?.end ?? start;
  if (holdsName(scene, start, end, NAMED.person | NAMED.other | NAMED.listed)) return null;
  return piece;
}

function dropLast(run: Run): void {
  run.parts.pop();
  run.surfaces.pop();
  run.end = run.starts.pop() ?? run.end;
}

/** Takes from the end what cannot end a compound: what stands before nouns only, and a verb whose object follows. */
function trim(run: Run, isObjectAfter: boolean): void {
  const drop = (): void => dropLast(run);
  if (isObjectAfter)
    for (let last = run.parts.at(-1); last && isAction(last); last = run.parts.at(-1)) drop();
  for (let last = run.parts.at(-1); last; last = run.parts.at(-1)) {
    const isHead = last.isKnown || isSuffixSign((run.surfaces.at(-1) ?? ' ').slice(-1).charCodeAt(0));
    if ((last.roles & (ROLE.noun | ROLE.action)) !== 0 && isHead) break;
    drop();
  }
}

function isExpression(scene: PatternScene, run: Run, lexicon: Lexicon): boolean {
  const { parts, surfaces } = run;
  const start = run.starts[0] ?? 0;
  const [first, last] = [parts[0], parts.at(-1)];
  const counted = surfaces.filter((surface) => !GENERAL.has(surface)).length;
  if (!first || !last || counted < 2 || run.end - start < FEWEST_SIGNS) return false;
  if (!canStand(scene, run)) return false;
  if (parts.length === 2) {
    const isMade = parts.some(({ roles }) => (roles & (ROLE.head | ROLE.action | ROLE.attributive)) !== 0);
    if (!isMade && !(first.isKnown && last.isKnown)) return false;
  }
  // 联合高校, 统筹部门: an attribute that is a verb before somebody.
  if (VERBAL_FIRST.has(surfaces[0] ?? '') && AGENTS.has(surfaces[1] ?? '')) return false;
  if (isAction(last)) {
    const before = surfaces.at(-2) ?? '';
    // 企业经营, 机关干部利用: somebody and what they do.
    if (AGENTS.has(before) && parts.length < 4) return false;
  }
  if (WEAK_ENDS.has(surfaces.at(-1) ?? '') && !isAction(parts.at(-2) ?? last)) return false;
  // Adjectives of the dictionary belong to nouns: 落后产能, but 有序退出 is an adverb with its verb.
  const loose = parts.findIndex(({ isKnown, roles }) => !isKnown && roles === ROLE.attributive);
  if (loose >= 0 && isAction(parts[loose + 1] ?? last)) return false;
  if (surfaces.at(-1) === '工作' && !((parts.at(-2)?.roles ?? 0) & ROLE.action)) return false;
  const word = lexicon.find(scene.folded, start, run.end);
  return word < 0 || (lexicon.flags(word) & WORD.dictionary) === 0;
}

/** True where what stands before and after lets the run be a phrase of its own. */
function canStand(scene: PatternScene, run: Run): boolean {
  const start = run.starts[0] ?? 0;
  // Beside a term of the glossary it is what is left of a longer compound.
  const beside = (scene.named[start - 1] ?? 0) | (scene.named[run.end] ?? 0);
  if ((beside & NAMED.listed) !== 0) return false;
  const before = scene.words[(scene.wordFrom[start] ?? 0) - 1];
  if (before && before.kind === 'word' && before.end === start) {
    const sign = scene.folded.slice(before.start, before.end);
    const last = run.parts.at(-1);
    if (last && isAction(last) && BEFORE_AGENT.includes(sign)) return false;
    const isNamed = ((scene.named[before.start] ?? 0) & (NAMED.person | NAMED.other)) !== 0;
    if (sign.length === 1 && !SINGLE_BEFORE.includes(sign) && !isNamed && run.parts.length < 3) return false;
  }
  const after = scene.folded.charAt(run.end);
  const last = run.parts.at(-1);
  // 发展了, 突破10万元: the action is a verb here.
  if (last && isAction(last) && /[了着过好完得成为给\d一二两三四五六七八九十百千]/u.test(after)) return false;
  return isBorder(scene, run.end);
}

/** A word of English without what makes it plural. */
const bare = (english: string): string => english.toLowerCase().replace(/s$/u, '');

/**
 * The parts in English order, which is the same: all but the last before the noun. What two neighbours both say is said once:
 * 招商引资项目 is no "promotion of investment investment project".
 */
export function englishOf(parts: readonly CompoundPart[]): string {
  const said: string[] = [];
  parts.forEach(({ noun, attributive }, i) => {
    const english = i === parts.length - 1 ? noun : attributive;
    const words = (i === 0 ? english : english.replace(/^the /u, '')).split(' ');
    if (bare(said.at(-1) ?? '') === bare(words[0] ?? '')) said.pop();
    said.push(...words);
  });
  return said.join(' ');
}
