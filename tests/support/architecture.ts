import type { SourceFile } from './source.ts';

/** What a room may import of ours, by path prefix: the arrows of docs/architecture.md, which point down only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'lib/text/': ['lib/text/'],
  'lib/study/': ['lib/study/'],
  'lib/page/': ['lib/page/', 'lib/text/', 'lib/messages.ts'],
  'lib/store/': ['lib/store/', 'lib/study/', 'lib/text/', 'lib/messages.ts'],
  'lib/exchange/': ['lib/exchange/', 'lib/store/', 'lib/study/', 'lib/text/'],
  'lib/display/': ['lib/display/', 'lib/text/', 'lib/messages.ts', 'lib/settings-schema.ts'],
  'lib/messages.ts': ['lib/text/', 'lib/message-schemas.ts'],
  'lib/message-schemas.ts': [],
  'lib/settings.ts': ['lib/settings-schema.ts'],
  'lib/settings-schema.ts': [],
  'lib/assets.ts': [],
  'components/': [
    'components/',
    'lib/text/',
    'lib/study/',
    'lib/display/',
    'lib/messages.ts',
    'lib/settings-schema.ts',
    'lib/store/records.ts',
  ],
  'entrypoints/': ['entrypoints/', 'components/', 'lib/'],
};

/** Where types alone may cross: they leave nothing in the code that runs. */
const MAY_IMPORT_TYPES_ONLY: ReadonlySet<string> = new Set([
  'lib/messages.ts',
  'lib/settings-schema.ts',
  'lib/store/records.ts',
]);

/** Rooms that check records with what those files export. */
const MAY_RUN_RECORDS: ReadonlySet<string> = new Set([
  'entrypoints/',
  'lib/store/',
  'lib/exchange/',
  'lib/settings.ts',
]);

/** Packages that stay behind one door. */
const DOORS: Readonly<Record<string, string>> = {
  dexie: 'lib/store/',
  'pinyin-pro': 'scripts/',
  'ts-fsrs': 'lib/study/schedule.ts',
  '@floating-ui/core': 'lib/page/',
  papaparse: 'lib/exchange/csv.ts',
  fflate: 'lib/exchange/anki-package.ts',
  'sql.js': 'lib/exchange/anki-database.ts',
};

/** Folder names that become drawers for everything. */
const DRAWERS = /(?:^|\/)(?:utils?|common|helpers?|misc|shared)(?:\/|\.tsx?$)/u;

/** What may be written only in some places: the words, where they may stand, and why. */
const PLACES: readonly (readonly [pattern: RegExp, where: RegExp, why: string])[] = [
  [/\bDate\.now\(|\bnew Date\(\)/u, /^entrypoints\//u, 'the clock is read in entrypoints only'],
  [
    /\bfetch\(/u,
    /^lib\/(?:assets|exchange\/anki-connect)\.ts$/u,
    'assets.ts and anki-connect.ts have the only fetches',
  ],
  [
    /\.innerHTML\b|\bdangerouslySetInnerHTML\b|\.outerHTML\b|insertAdjacentHTML/u,
    /^$/u,
    'no HTML is made from text',
  ],
  [/\bpostMessage\(/u, /^$/u, 'no window messages'],
  [
    /\bbrowser\.|\bchrome\./u,
    /^(?:entrypoints\/|lib\/(?:assets|settings|messages)\.ts$)/u,
    'the browser is called in entrypoints',
  ],
  [/\bindexedDB\b/u, /^lib\/store\//u, 'the database is opened in lib/store only'],
];

/** Most lines a file may have, by the first prefix that fits. */
const CEILINGS: readonly (readonly [prefix: string, lines: number])[] = [
  ['entrypoints/', 60],
  ['lib/page/reader.ts', 150],
  ['', 400],
];

/** The text without its comments, so that a rule does not trip over a sentence about it. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(?<!:)\/\/.*$/gmu, '');
}

/** The files that a file reaches by its imports, itself included; types do not count. */
function reach(files: ReadonlyMap<string, SourceFile>, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { target, isOurs, isType } of files.get(path)?.imports ?? [])
      if (isOurs && !isType) open.push(target);
  }
  return reached;
}

function importFaults({ path, imports }: SourceFile): string[] {
  const room = Object.keys(MAY_IMPORT).find((prefix) => path.startsWith(prefix));
  if (room === undefined) return [`${path} is in no room of the house`];
  const allowed = MAY_IMPORT[room] ?? [];
  return imports.flatMap(({ target, isOurs, isType }) => {
    if (!isOurs) {
      const door = DOORS[target];
      return door !== undefined && !path.startsWith(door) && !isType
        ? [`${path} imports ${target}, which only ${door} may`]
        : [];
    }
    if (!allowed.some((prefix) => target.startsWith(prefix))) return [`${path} imports ${target}`];
    const isTypesOnly = MAY_IMPORT_TYPES_ONLY.has(target) && !MAY_RUN_RECORDS.has(room);
    return isTypesOnly && !isType ? [`${path} imports more than types of ${target}`] : [];
  });
}

function shapeFaults({ path, text, isBarrel, hasDefaultExport }: SourceFile): string[] {
  const faults: string[] = [];
  const code = codeOf(text);
  const lines = text.split('\n').length - 1;
  const ceiling = CEILINGS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 0;
  if (lines > ceiling) faults.push(`${path} has ${String(lines)} lines, more than ${String(ceiling)}`);
  if (DRAWERS.test(path)) faults.push(`${path} is a drawer for everything`);
  if (isBarrel) faults.push(`${path} is a barrel`);
  if (hasDefaultExport && !path.startsWith('entrypoints/')) faults.push(`${path} has a default export`);
  for (const [pattern, where, why] of PLACES)
    if (pattern.test(code) && !where.test(path)) faults.push(`${path}: ${why}`);
  return faults;
}

/** What breaks the rules of the house in these files, a sentence each; empty where nothing does. */
export function findFaults(sources: readonly SourceFile[]): string[] {
  const files = new Map(sources.map((source) => [source.path, source]));
  const fromContentScript = [...files.keys()]
    .filter((path) => path.startsWith('entrypoints/reader/'))
    .flatMap((path) => [...reach(files, path)])
    .filter((path) => path.startsWith('lib/store/'));
  return [
    ...sources.flatMap(importFaults),
    ...sources.flatMap(shapeFaults),
    ...[...new Set(fromContentScript)].map(
      (path) => `the content script reaches ${path}: its database would be the site's`,
    ),
  ];
}
