import { DECK, FIELDS, NOTE_TYPE } from './anki-note.ts';

/*
 * The note type and its cards, for packages (schema 11 of Anki's collection) and for AnkiConnect. Ids and times are
 * constants: Anki takes two note types of one id for the same, and asks where their fields differ.
 */

/** Ids as Anki makes them: milliseconds since 1970 when the thing was made. */
export const MODEL_ID = 1_764_115_200_000;
export const DECK_ID = 1_764_115_200_001;
/** Seconds since 1970 of the last change of the note type below. */
const MODEL_CHANGED = 1_764_115_200;

const HEAD = '<div class="word" lang="zh">{{Headword}}</div>';
const SENTENCE = '{{#Sentence}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence}}';
const REST =
  '{{#Notes}}<div class="notes">{{Notes}}</div>{{/Notes}}{{#Source}}<div class="source">{{Source}}</div>{{/Source}}';

/** The two cards of a note, in Anki's order: reading, then recall where the note asks for it. */
export const TEMPLATES = [
  {
    name: 'Reading',
    front: `${HEAD}${SENTENCE}`,
    back: `{{FrontSide}}<hr id="answer"><div class="pinyin">{{Pinyin}}</div><div class="meaning">{{Meaning}}</div>${REST}`,
  },
  {
    name: 'Recall',
    front: '{{#Recall}}<div class="meaning">{{Meaning}}</div><div class="pinyin">{{Pinyin}}</div>{{/Recall}}',
    back: `{{FrontSide}}<hr id="answer">${HEAD}${SENTENCE}${REST}`,
  },
] as const;

/** How the cards look, in Anki's light and night mode. */
export const CARD_CSS = `.card {
  max-width: 36em;
  margin: 0 auto;
  padding: 12px;
  background: #fbf7ef;
  color: #211d17;
  font: 18px/1.5 system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
  text-align: center;
}
.word { font-size: 44px; line-height: 1.3; }
.sentence { margin-top: 12px; font-size: 22px; }
.sentence b { color: #b3261e; font-weight: 600; }
.pinyin { color: #665d50; font-size: 22px; }
.meaning { font-size: 22px; }
.notes { margin-top: 12px; padding: 8px 12px; border-left: 3px solid #e4dccd; text-align: start; }
.source { margin-top: 12px; color: #665d50; font-size: 14px; }
a { color: #1d5fa8; }
hr { border: 0; border-top: 1px solid #e4dccd; }
.card.nightMode, .nightMode .card { background: #17191d; color: #ece9e3; }
.nightMode .sentence b { color: #ff8a80; }
.nightMode .pinyin, .nightMode .source { color: #aaa599; }
.nightMode .notes { border-left-color: #363b44; }
.nightMode a { color: #8cbcf5; }
.nightMode hr { border-top-color: #363b44; }
`;

/** What exports with glosses of CC-CEDICT say (CREDITS.md). */
const CREDIT = 'Made by Bandu 伴读. Glosses from CC-CEDICT, CC BY-SA 4.0.';

const LATEX_HEAD =
  '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n';

/** The note types of the collection, as its `col` table has them. */
export function modelsJson(): string {
  const model = {
    id: MODEL_ID,
    name: NOTE_TYPE,
    type: 0,
    mod: MODEL_CHANGED,
    usn: -1,
    sortf: 0,
    did: DECK_ID,
    tmpls: TEMPLATES.map(({ name, front, back }, ord) => ({
      name,
      ord,
      qfmt: front,
      afmt: back,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    })),
    flds: FIELDS.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: CARD_CSS,
    latexPre: LATEX_HEAD,
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [
      [0, 'any', [0, 3]],
      [1, 'all', [6]],
    ],
    tags: [],
    vers: [],
  };
  return JSON.stringify({ [MODEL_ID]: model });
}

/** The decks of the collection: the one that every collection has, and ours. */
export function decksJson(): string {
  const deck = (id: number, name: string, desc: string) => ({
    id,
    name,
    desc,
    mod: MODEL_CHANGED,
    usn: -1,
    conf: 1,
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  });
  return JSON.stringify({ 1: deck(1, 'Default', ''), [DECK_ID]: deck(DECK_ID, DECK, CREDIT) });
}

/** The options of the decks: Anki's own defaults. */
export function deckOptionsJson(): string {
  const options = {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: false,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: 20,
      separate: true,
    },
    rev: {
      bury: false,
      ease4: 1.3,
      fuzz: 0.05,
      ivlFct: 1,
      maxIvl: 36_500,
      minSpace: 1,
      perDay: 200,
      hardFactor: 1.2,
    },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  };
  return JSON.stringify({ 1: options });
}

/** The collection's own settings: Anki's defaults, new notes of our type into our deck. */
export function collectionJson(cards: number): string {
  return JSON.stringify({
    activeDecks: [1],
    curDeck: 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    curModel: String(MODEL_ID),
    nextPos: cards + 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
  });
}
