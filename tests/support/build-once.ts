import { buildForTests } from '../../scripts/build-e2e.ts';

/** Vitest's global set-up of the end-to-end tests: they drive the extension as it is built now, not as it was. */
export async function setup(): Promise<void> {
  await buildForTests();
}
