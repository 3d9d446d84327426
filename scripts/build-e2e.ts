import { fileURLToPath } from 'node:url';

import { build } from 'wxt';

/** Where the build for tests is put, seen from the project's root. */
export const E2E_FOLDER = fileURLToPath(new URL('../.output/chrome-mv3-e2e', import.meta.url));

/**
 * Builds the Chrome extension for a headless browser into `.output/chrome-mv3-e2e`: the same code as `npm run build`,
 * with host access granted in the manifest, because nobody is there to answer the prompt.
 */
export async function buildForTests(): Promise<void> {
  await build({
    outDirTemplate: '{{browser}}-mv{{manifestVersion}}-e2e',
    manifest: { host_permissions: ['<all_urls>'] },
  });
}

if (import.meta.main) await buildForTests();
