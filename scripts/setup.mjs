/*
 * Makes this machine ready: packages, language data, a browser, Chinese fonts. Plain JavaScript on plain Node,
 * because nothing is installed yet when it runs. Each step looks first and does only what is missing,
 * so the second run takes a moment. With a name, `node scripts/setup.mjs annotate FILE`, it then runs scripts/annotate.ts
 * on the Node that the packages bring, which reads TypeScript; with `--for-tests` it gets Firefox, too.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findBrowser, findFirefox } from './find-browser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Projects with a lock file of their own: the app, the sources of its data, the applications of the tests, and a React of an older kind. */
const PROJECTS = ['.', 'data', 'tests/fixtures/apps', 'tests/fixtures/apps/react-18'];

/** Ends the run with one sentence that says what is wrong and what to do. */
function stop(sentence) {
  process.stderr.write(`bandu: ${sentence}\n`);
  process.exit(1);
}

/** Says what takes time; standard output stays free for what the commands print. */
function tell(sentence) {
  process.stderr.write(`bandu: ${sentence}\n`);
}

/** Runs a command with its output on standard error, or on none; true where it ended well. */
function run(command, args, cwd = ROOT, output = process.stderr) {
  // npm is a script on Windows, which only a shell can start.
  const result = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, WXT_TELEMETRY: '0', npm_config_update_notifier: 'false' },
  });
  return result.status === 0;
}

function hasCommand(name) {
  return (
    spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0
  );
}

/** Installs each project whose lock file is not the one installed last. */
function installPackages() {
  for (const project of PROJECTS) {
    const folder = join(ROOT, project);
    const lock = createHash('sha256')
      .update(readFileSync(join(folder, 'package-lock.json')))
      .digest('hex');
    const stamp = join(folder, 'node_modules', '.bandu-lock');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) continue;
    tell(`installing the packages of ${project === '.' ? 'the project' : project} …`);
    // Debian's and Playwright's browsers are looked for below; no package may download one of its own.
    if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder)) {
      stop(`npm could not install the packages of ${folder}; is the npm registry reachable?`);
    }
    writeFileSync(stamp, lock);
  }
}

/** How Debian's packages can be installed here: `[]` as root, `['sudo', '-n']` with a password-free sudo, else null. */
function debianPrefix() {
  if (process.platform !== 'linux' || !hasCommand('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  return hasCommand('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : null;
}

/** Installs Debian packages; false where that may not or does not go. */
function installDebian(packages) {
  const prefix = debianPrefix();
  if (!prefix) return false;
  tell(`installing ${packages.join(' and ')} …`);
  const apt = (...args) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    return run(command, rest);
  };
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

function installBrowser() {
  if (findBrowser()) return;
  if (installDebian(['chromium']) && findBrowser()) return;
  tell('downloading a Chromium …');
  // Its own complaints would hide the one sentence that says what to do.
  if (run('npx', ['playwright', 'install', 'chromium'], ROOT, 'ignore') && findBrowser()) return;
  stop(
    'no Chromium, Chrome or Edge was found and none could be installed; install one, or name it in BANDU_BROWSER, and try again.',
  );
}

/** The tests want a second browser; without it they say so themselves, and all that need none can be run. */
function installFirefox() {
  if (findFirefox() || (installDebian(['firefox-esr']) && findFirefox())) return;
  tell(
    'no Firefox was found and none could be installed: its tests will fail until you install one, or name it in BANDU_FIREFOX.',
  );
}

/** macOS and Windows bring Chinese fonts; a bare Linux does not, and would show boxes. */
function installFonts() {
  if (process.platform !== 'linux') return;
  if (hasCommand('fc-list')) {
    const fonts = execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
    if (fonts.trim()) return;
  }
  if (!installDebian(['fonts-noto-cjk', 'fontconfig'])) {
    tell('no Chinese font was found: pages will show boxes until you install one, such as Noto Sans CJK.');
  }
}

/** What the built data is made from: sources, hand-written data, and the code that compiles and reads them. */
const DATA_INPUTS = [
  'data/package-lock.json',
  'data/models',
  'data/names',
  'data/terms',
  'data/readings-set.txt',
  'data/readings.yaml',
  'data/senses.yaml',
  'data/words.txt',
  'scripts/build-lexicon.ts',
  'scripts/lexicon',
  'lib/text',
];

/** All files at or below a path of the project, in a stable order; none where there is no such path. */
function filesBelow(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Changes where anything changes that the built data depends on. */
function dataStamp() {
  const hash = createHash('sha256');
  for (const path of DATA_INPUTS.flatMap(filesBelow))
    hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function buildData() {
  const stamp = join(ROOT, 'public', 'data', '.stamp');
  const now = dataStamp();
  const isBuilt = existsSync(join(ROOT, 'public', 'data', 'lexicon.bin'));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  tell('building the lexicon …');
  mkdirSync(dirname(stamp), { recursive: true });
  if (!run('npm', ['run', '-s', 'build:lexicon']))
    stop('the lexicon could not be built; the lines above say why.');
  writeFileSync(stamp, now);
}

const [script, ...args] = process.argv.slice(2);
const isForTests = script === '--for-tests';

installPackages();
installBrowser();
if (isForTests) installFirefox();
installFonts();
buildData();
if (!existsSync(join(ROOT, '.wxt', 'wxt.d.ts')) && !run('npx', ['wxt', 'prepare'])) {
  stop('the types of the extension could not be prepared; the lines above say why.');
}

if (script !== undefined && !isForTests) {
  const brought = join(ROOT, 'node_modules', '.bin', 'node');
  const node = existsSync(brought) ? brought : process.execPath;
  const { status } = spawnSync(node, [join(ROOT, 'scripts', `${script}.ts`), ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
