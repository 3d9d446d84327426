import { fileURLToPath } from 'node:url';

import { build } from 'vite';

/** The fixture applications, each one script that runs in a page with a `<div id="root">`; `window.app` drives it. */
export const APPS = {
  'react-18': 'react-18/app.ts',
  'react-19': 'react-19.ts',
  'preact-11': 'preact-11.ts',
  'vue-3': 'vue-3.ts',
} as const;

/** Pages that a server renders and a script takes over; `window.ssr` has their HTML and the taking over. */
const SERVER_APPS = {
  'react-19-ssr': 'react-19-ssr.ts',
  'react-article': '../pages/react-article/app.ts',
} as const;

const SOURCE = new URL('../fixtures/apps/', import.meta.url);
/** Where the built scripts lie: `.output/test-apps/react-19.js`. */
export const APPS_FOLDER = fileURLToPath(new URL('../../.output/test-apps/', import.meta.url));

/** Builds the applications as a site would ship them: minified, in production mode. Takes about a second. */
export async function buildApps(): Promise<void> {
  for (const [name, path] of Object.entries({ ...APPS, ...SERVER_APPS })) {
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
      resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
      publicDir: false,
      build: {
        emptyOutDir: false,
        outDir: APPS_FOLDER,
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
