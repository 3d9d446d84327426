import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Engine } from '../../lib/text/annotate.ts';
import type { Annotation } from '../../lib/text/annotation.ts';
import {
  annotateArticles,
  readArticles,
  scoreArticleTerms,
  scoreDistinctNames,
  scoreHardReadings,
} from './articles.ts';
import { readEntityRows, scoreEntities } from './entities.ts';
import { readOwnWords, scoreOwnReadings, scoreQuantities, scoreSurnames } from './own.ts';
import { polyphonesOf, readOneReadings, readSpoken, scoreOne, scoreSpoken } from './readings.ts';
import { NO_NAMES } from '../../lib/text/mention-article.ts';
import { BANDU, type Row, type TellWrong } from './rows.ts';
import { scoreTerms } from './terms.ts';
import { readWordLines, scoreWords } from './words.ts';

/** A system by its name, with what it can be asked for. */
export interface System {
  readonly name: string;
  readonly engine: { annotate(text: string): Annotation };
  readonly does: ReadonlySet<'words' | 'readings' | 'names' | 'all'>;
}

/** Measures systems on sets and keeps the figures, and the engine's wrong answers. */
export class Measurement {
  readonly rows: Row[] = [];
  /** Lines `set TAB place TAB right TAB said`, of the engine alone. */
  readonly errors: string[] = [];
  readonly #systems: readonly System[];

  constructor(systems: readonly System[]) {
    this.#systems = systems;
  }

  #add(set: string, system: string, measure: string, value: number): void {
    this.rows.push({ set, system, measure, value });
  }

  #that(what: 'words' | 'readings' | 'names'): readonly System[] {
    return this.#systems.filter(({ does }) => does.has('all') || does.has(what));
  }

  /** The engine's wrong answers are told, with some text around them; the others' are not. */
  #telling(set: string, { name }: System): TellWrong | undefined {
    if (name !== BANDU) return undefined;
    return (text, offset, gold, answer) => {
      const around = `${text.slice(Math.max(0, offset - 8), offset)}[${text.charAt(offset)}]${text.slice(offset + 1, offset + 9)}`;
      this.errors.push([set, around.replaceAll(/\s/gu, ' '), gold, answer].join('\t'));
    };
  }

  #words(set: string, gold: readonly (readonly string[])[]): void {
    for (const system of this.#that('words')) {
      const onCrossing =
        system.name === BANDU
          ? (a: string, b: string) => this.errors.push([set, a, b].join('\t'))
          : undefined;
      const score = scoreWords(system.engine, gold, onCrossing);
      this.#add(set, system.name, 'words F1', score.f1);
      this.#add(set, system.name, 'words cut across', score.crossing);
    }
  }

  #names(set: string, path: string): void {
    const rows = readEntityRows(path);
    for (const { name, engine } of this.#that('names')) {
      const names = scoreEntities(withArticles(engine), rows);
      for (const [type, { f1 }] of Object.entries(names)) this.#add(set, name, `names F1: ${type}`, f1);
    }
  }

  /** The project's own labelled texts in `folder`. */
  measureOwn(folder: string): void {
    const file = (name: string): string | null =>
      existsSync(join(folder, name)) ? join(folder, name) : null;
    const sentences = file('sentences.jsonl');
    if (sentences !== null) {
      this.#words('sentences.jsonl', readOwnWords(sentences));
      for (const system of this.#that('readings')) {
        const tell = this.#telling('sentences.jsonl', system);
        const score = scoreOwnReadings(withArticles(system.engine), sentences, tell);
        this.#add('sentences.jsonl', system.name, 'readings', score.characters.accuracy);
        this.#add(
          'sentences.jsonl',
          system.name,
          'sentences without a wrong reading',
          score.sentences.accuracy,
        );
      }
      this.#names('sentences.jsonl', sentences);
    }
    const surnames = file('surnames.jsonl');
    for (const system of surnames === null ? [] : this.#that('readings')) {
      const tell = this.#telling('surnames.jsonl', system);
      const score = scoreSurnames(withArticles(system.engine), surnames ?? '', tell);
      this.#add('surnames.jsonl', system.name, 'surnames', score.surnames.accuracy);
      this.#add('surnames.jsonl', system.name, 'the same characters as words', score.words.accuracy);
    }
    const bandu = this.#systems.find(({ name }) => name === BANDU);
    if (!bandu) return;
    const engine = withArticles(bandu.engine);
    const terms = file('terms.jsonl');
    if (terms !== null && isEngine(bandu.engine)) {
      const score = scoreTerms(bandu.engine, terms, this.#telling('terms.jsonl', bandu));
      this.#add('terms.jsonl', BANDU, 'terms found', score.found.accuracy);
      this.#add('terms.jsonl', BANDU, 'terms found exactly', score.exact.accuracy);
      this.#add('terms.jsonl', BANDU, 'listed terms found', score.listed.accuracy);
      this.#add('terms.jsonl', BANDU, 'found terms that are right', score.precision.accuracy);
    }
    const quantities = file('quantities.jsonl');
    if (quantities !== null) {
      const score = scoreQuantities(engine, quantities);
      this.#add('quantities.jsonl', BANDU, 'span and value', score.values.accuracy);
      this.#add('quantities.jsonl', BANDU, 'gloss too', score.glosses.accuracy);
      this.#add('quantities.jsonl', BANDU, 'found that are quantities', score.genuine.accuracy);
    }
  }

  /** The sets in `folder`: `words-*.txt`, `readings-*.tsv`, `entities-*.jsonl`, and folders `articles*` of JSON files. */
  measureData(folder: string): void {
    const files = readdirSync(folder).sort();
    const one = files.find((name) => /^readings-one.*\.tsv$/u.test(name));
    const items = one === undefined ? [] : readOneReadings(join(folder, one));
    for (const set of files) {
      const path = join(folder, set);
      if (/^words-.*\.txt$/u.test(set)) this.#words(set, readWordLines(path));
      if (/^entities-.*\.jsonl$/u.test(set)) this.#names(set, path);
      if (set.startsWith('articles')) this.#articles(set, path);
      // On this set the engine's weights were learnt: its figure is that of the folds.
      for (const system of set === one ? this.#that('readings').filter(({ name }) => name !== BANDU) : [])
        this.#add(set, system.name, 'readings', scoreOne(system.engine, items).accuracy);
      for (const system of /^readings-spoken.*\.tsv$/u.test(set) ? this.#that('readings') : []) {
        const tell = this.#telling(set, system);
        const score = scoreSpoken(system.engine, readSpoken(path), polyphonesOf(items), tell);
        this.#add(set, system.name, 'all characters', score.all.accuracy);
        if (items.length > 0) this.#add(set, system.name, 'polyphones', score.polyphones.accuracy);
        this.#add(set, system.name, 'sentences without a wrong reading', score.sentences.accuracy);
        if (score.misaligned > 0) this.#add(set, system.name, 'sentences left out (count)', score.misaligned);
      }
    }
  }

  #articles(set: string, folder: string): void {
    const articles = readArticles(folder);
    for (const system of this.#systems) {
      const { name, engine, does } = system;
      const tell = this.#telling(set, system);
      const annotations = annotateArticles(withArticles(engine), articles);
      if (does.has('all') || does.has('readings'))
        this.#add(set, name, 'hard readings', scoreHardReadings(articles, annotations, tell).accuracy);
      if (does.has('all') || does.has('names'))
        for (const [type, { f1 }] of Object.entries(scoreDistinctNames(articles, annotations, tell)))
          this.#add(set, name, `distinct names F1: ${type}`, f1);
      if (does.has('all')) {
        const terms = scoreArticleTerms(withArticles(engine), articles, annotations, tell);
        this.#add(set, name, 'terms found', terms.found.accuracy);
        this.#add(set, name, 'terms explained, by the dictionary too', terms.explained.accuracy);
      }
    }
  }
}

/** The system as the scorers that give the engine a look at the article ask it; a peer has no use for that look. */
function withArticles(engine: System['engine']): Pick<Engine, 'annotate' | 'readArticle'> {
  return isEngine(engine)
    ? engine
    : { annotate: (text) => engine.annotate(text), readArticle: () => NO_NAMES };
}

function isEngine(engine: System['engine']): engine is Engine {
  return 'readArticle' in engine;
}
