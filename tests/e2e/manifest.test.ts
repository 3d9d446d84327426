import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { build } from 'wxt';

import { E2E_FOLDER } from '../../scripts/build-e2e.ts';
import { ROOT } from '../support/source.ts';

interface Manifest {
  readonly [key: string]: unknown;
}

async function manifestOf(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  await build({ browser, manifestVersion: 3, outDir: '.output/manifests' });
  const path = join(ROOT, '.output', 'manifests', `${browser}-mv3`, 'manifest.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

test.each(['chrome', 'firefox'] as const)(
  '%s: access to no site is asked for at installation',
  async (browser) => {
    const manifest = await manifestOf(browser);
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
    ]);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  },
);

test('the build for tests differs from the one for the store by its host access alone', async () => {
  const store = await manifestOf('chrome');
  const e2e = JSON.parse(readFileSync(join(E2E_FOLDER, 'manifest.json'), 'utf8')) as Manifest;
  expect(e2e).toEqual({ ...store, host_permissions: ['<all_urls>'] });
});
