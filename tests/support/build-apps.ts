import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { svelte } from '../fixtures/apps/svelte/plugin.ts';

/** The fixture applications, each one script that runs in a page with a `<div id="root">`; `window.app` drives it. */
export const APPS = {
  'react-18': 'react-18/app.ts',
  'react-19': 'react-19.ts',
  'preact-11': 'preact-11.ts',
  'vue-3': 'vue-3.ts',
  'svelte-5': 'svelte-5.ts',
} as const;

/** Pages that a server renders and a script takes over; `window.ssr` has their HTML and the taking over. */
export const SERVER_APPS = {
  'react-18-ssr': 'react-18/ssr.ts',
  'react-19-ssr': 'react-19-ssr.ts',
  'preact-11-ssr': 'preact-11-ssr.ts',
  'vue-3-ssr': 'vue-3-ssr.ts',
  'svelte-5-ssr': 'svelte-5-ssr.ts',
} as const;

/** Pages of one application, and editors. */
const OTHER_APPS = {
  editors: 'editors.ts',
  'react-article': '../pages/react-article/app.ts',
} as const;

const SOURCE = new URL('../fixtures/apps/', import.meta.url);
/** Where the built scripts lie: `.output/test-apps/react-19.js`. */
export const APPS_FOLDER = fileURLToPath(new URL('../../.output/test-apps/', import.meta.url));

const ALL = { ...APPS, ...SERVER_APPS, ...OTHER_APPS };

/** Builds applications as a site would ship them: minified, in production mode. Takes less than a second each. */
export async function buildApps(
  names: readonly string[] = Object.keys(ALL),
  folder = APPS_FOLDER,
): Promise<void> {
  for (const [name, path] of Object.entries(ALL)) {
    if (!names.includes(name)) continue;
    await build({
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      define: {
        'process.env.NODE_ENV': '"production"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
      plugins: [svelte],
      resolve: { alias: [{ find: /^vue$/u, replacement: 'vue/dist/vue.esm-bundler.js' }] },
      publicDir: false,
      build: {
        emptyOutDir: false,
        outDir: folder,
        lib: {
          entry: fileURLToPath(new URL(path, SOURCE)),
          formats: ['iife'],
          name: 'app',
          fileName: () => `${name}.js`,
        },
      },
    });
  }
}

/** Vitest's global set-up of the page tests. */
export async function setup(): Promise<void> {
  await buildApps();
}
