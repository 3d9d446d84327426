/*
 * `npm run check`: all that can be judged in seconds without a browser. Runs every step even after a failure,
 * so that one run tells everything, and ends non-zero if any failed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const STEPS: readonly (readonly [name: string, ...command: string[]])[] = [
  ['format', 'prettier', '--check', '.'],
  ['types', 'tsc', '--noEmit'],
  ['types without DOM', 'tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['architecture and node tests', 'vitest', 'run', '--project', 'node'],
];

const failed = STEPS.filter(([name, command = '', ...args]) => {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`\nbandu: failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
