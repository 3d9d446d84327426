/* Which column of a list means what: guessed from its header, or from what stands in it. */

/** What a column of a list can be. The order is that of our own files. */
export const ROLES = [
  'headword',
  'kind',
  'pinyin',
  'meaning',
  'sense',
  'tags',
  'sentence',
  'title',
  'url',
  'publisher',
  'date',
  'note',
  'traditional',
  'skip',
] as const;
export type Role = (typeof ROLES)[number];

/** How our own files call their columns, and what each is read as. */
export const OWN_COLUMNS: readonly (readonly [name: string, role: Role])[] = [
  ['Headword', 'headword'],
  ['Kind', 'kind'],
  ['Pinyin', 'pinyin'],
  ['Meaning', 'meaning'],
  ['Own meaning', 'sense'],
  ['Tags', 'tags'],
  ['Sentence', 'sentence'],
  ['Title', 'title'],
  ['Address', 'url'],
  ['Publisher', 'publisher'],
  ['Published on', 'date'],
  ['Note', 'note'],
  ['Saved on', 'skip'],
];

/** What headers are called elsewhere, in lower case. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  headword: [
    'word',
    'simplified',
    'chinese',
    'hanzi',
    'characters',
    'expression',
    'front',
    'term',
    '词语',
    '生词',
    '简体',
    '汉字',
    '单词',
    '词',
    '詞語',
    '生詞',
    '簡體',
    '漢字',
    '單詞',
    '詞',
  ],
  kind: ['type', 'category', '类型', '類型'],
  pinyin: ['reading', 'pronunciation', '拼音', '读音', '讀音'],
  meaning: [
    'gloss',
    'definition',
    'english',
    'translation',
    'back',
    'definitions',
    '释义',
    '英文',
    '意思',
    '翻译',
    '解释',
    '定义',
    '釋義',
    '翻譯',
    '解釋',
    '定義',
  ],
  sense: ['own meaning', 'my meaning'],
  tags: ['tag', 'labels', 'label', '标签', '標籤'],
  sentence: ['example', 'context', 'example sentence', '例句', '句子'],
  title: ['source', 'article', '标题', '来源', '標題', '來源'],
  url: ['address', 'link', '链接', '网址', '連結', '鏈接', '網址'],
  publisher: ['paper', 'newspaper', 'site', '媒体', '媒體'],
  date: ['published', 'published on', '日期'],
  note: ['notes', 'comment', 'comments', 'remark', '备注', '笔记', '注释', '備註', '筆記', '註釋'],
  traditional: ['trad', 'trad.', 'traditional characters', '繁体', '繁體', '繁体字', '繁體字', '正體'],
  skip: ['saved on', 'guid', 'id', 'deck', 'zhuyin', 'bopomofo', '注音'],
};

const ROLE_OF = new Map<string, Role>(
  ROLES.flatMap((role) => [[role, role] as const, ...NAMES[role].map((name) => [name, role] as const)]),
);

/** What a column of this header is read as; null where the name says nothing. */
export function roleOfName(name: string): Role | null {
  return ROLE_OF.get(name.trim().toLowerCase()) ?? null;
}

const HAN = /\p{Script=Han}/u;
/** Latin letters with tone marks or numbers, and what parts syllables. */
const PINYIN = /^[\p{Script=Latin}\p{M}:1-5 '’·,/-]+$/u;

/** True where the text can be pinyin: with tone numbers or marks. */
export function looksLikePinyin(text: string): boolean {
  const plain = text.trim();
  return (
    PINYIN.test(plain) &&
    (/[a-zü]:?[1-5]/iu.test(plain) || /[\u0304\u0301\u030c\u0300]/u.test(plain.normalize('NFD')))
  );
}

/** True where the first row names the columns: a known name, or no Chinese over a column that has some. */
export function isHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  if (first.some((name) => roleOfName(name) !== null)) return true;
  return !first.some((cell) => HAN.test(cell)) && (second?.some((cell) => HAN.test(cell)) ?? false);
}

/** The share of the cells of a column, those with something in them, for which `test` is true. */
function share(column: readonly string[], test: (cell: string) => boolean): number {
  const filled = column.filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

/** Share of a column's cells that must look like a thing for the column to be taken for it; lists have bad rows. */
const ENOUGH = 0.6;

/** True where a column without a known name has as many characters as this one in most rows: the simplified form. */
function hasOtherForm(
  rows: readonly (readonly string[])[],
  roles: readonly (Role | null)[],
  column: number,
): boolean {
  const lengthAt = (cells: readonly string[], i: number) => [...(cells[i] ?? '').trim()].length;
  const isAlike = (cells: readonly string[], i: number) =>
    HAN.test(cells[i] ?? '') && lengthAt(cells, i) === lengthAt(cells, column);
  return roles.some(
    (role, i) => role === null && rows.filter((cells) => isAlike(cells, i)).length > rows.length * ENOUGH,
  );
}

/** What each column is likely to be, by its name where it has one that is known, else by the rows. No role but `skip` twice. */
export function guessRoles(names: readonly string[], rows: readonly (readonly string[])[]): readonly Role[] {
  const sample = rows.slice(0, 200);
  const roles: (Role | null)[] = names.map(roleOfName);
  const taken = new Set<Role>();
  for (const [i, role] of roles.entries()) {
    if (role !== null && role !== 'skip' && taken.has(role)) roles[i] = null;
    else if (role !== null) taken.add(role);
  }
  const columns = names.map((_, i) => sample.map((cells) => cells[i] ?? ''));
  const traditional = roles.indexOf('traditional');
  if (traditional >= 0 && !taken.has('headword') && !hasOtherForm(sample, roles, traditional)) {
    // It is the only form of the words that the list has.
    roles[traditional] = 'headword';
    taken.add('headword');
  }
  const give = (role: Role, test: (cell: string) => boolean): void => {
    if (taken.has(role)) return;
    const shares = roles.map((known, i) => (known === null ? share(columns[i] ?? [], test) : 0));
    const best = Math.max(0, ...shares);
    if (best < ENOUGH) return;
    const at = shares.indexOf(best);
    roles[at] = role;
    taken.add(role);
  };
  give('headword', (cell) => HAN.test(cell) && [...cell.trim()].length <= 12);
  give('pinyin', looksLikePinyin);
  give('sentence', (cell) => HAN.test(cell) && [...cell].length > 6);
  give('url', (cell) => /^https?:/u.test(cell.trim()));
  give('meaning', (cell) => /[a-z]/iu.test(cell) && !HAN.test(cell.slice(0, 1)));
  return roles.map((role) => role ?? 'skip');
}

/** The roles with another one for a column; a name that is none is `skip`. No two columns have the same but `skip`. */
export function withRole(
  roles: readonly Role[],
  { column, role }: { readonly column: number; readonly role: string },
): readonly Role[] {
  const next = ROLES.find((name) => name === role) ?? 'skip';
  return roles.map((old, i) => (i === column ? next : old === next ? 'skip' : old));
}
