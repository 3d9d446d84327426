import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  // The oldest browsers that the manifest names; nothing is rewritten for older ones (light-dark() would be, wrongly).
  vite: () => ({ plugins: [preact()], build: { target: ['chrome125', 'firefox140'] } }),
  manifest: ({ browser }) => ({
    name: 'Bandu 伴读: read Chinese news',
    short_name: 'Bandu 伴读',
    description:
      'Pinyin, glosses and names over Chinese news pages, and a vocabulary of your own. All on your machine.',
    minimum_chrome_version: '125',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    commands: {
      toggle: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: 'Turn Bandu on or off for this page',
      },
    },
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; connect-src 'self' http://127.0.0.1:8765; img-src 'self' data:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bandu@bandu.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
