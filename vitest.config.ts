import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { findBrowser } from './scripts/find-browser.mjs';

/**
 * Four kinds of test, told apart by where they run:
 * `node` is pure text, study and store; `page` runs lib/page and the components inside a real Chromium;
 * `e2e` drives the built extension, `firefox` the one for Firefox. `npm run check` takes the first alone.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // The files share a worker and what they load there: the language data are opened once.
          isolate: false,
          maxWorkers: 2,
          // Before Dexie is loaded, whose live queries work only where the global IndexedDB is.
          setupFiles: ['fake-indexeddb/auto'],
          include: ['tests/{text,study,store,exchange,display,quality}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [preact()],
        // What is first met in the middle of a run is built then, and the page reloaded under its tests.
        optimizeDeps: { include: ['@preact/signals'] },
        test: {
          name: 'page',
          include: ['tests/{page,components}/**/*.test.{ts,tsx}'],
          globalSetup: './tests/support/build-apps.ts',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser() ?? '',
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Two browsers at a time: each waits for most of its time.
          maxWorkers: 2,
          globalSetup: './tests/support/build-once.ts',
          // What is asked again and again may take its time on a busy machine; a test that is right never waits so long.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/**/*.test.ts'],
          maxWorkers: 2,
          globalSetup: './tests/support/build-firefox.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
