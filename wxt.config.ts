import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { checkOutput } from './build/check-output';
import { commands } from './build/commands';
import { escapeNoncharacters } from './build/escape-noncharacters';
import { fewChunks } from './build/few-chunks';
import { slimContentScript } from './build/slim-content-script';
import { BUILT_IN_MATCHES } from './packages/platform/src/sites';
import { compileMessages } from './packages/ui/build/compile-messages';

const RECORDS = 'public/data/records.json';

/** Identifies the packaged data set, so that a seeded database is recognised without reading the records. */
function dataHash(): string {
  if (!existsSync(RECORDS)) return '';
  return (JSON.parse(readFileSync(RECORDS, 'utf8')) as { hash: string }).hash;
}

/**
 * What pages of the built-in sites may fetch. Everything else, and every other site, goes through the
 * background (`asset/read`), so that no other page can find out that the extension is installed.
 */
const FETCHABLE = ['data/lexicon.bin', 'data/regions.json', 'data/hanzi/*'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    define: { __DATA_HASH__: JSON.stringify(dataHash()) },
    plugins: [escapeNoncharacters(), compileMessages()],
    // The browsers below: lowering `light-dark()` for older ones would leave ::highlight rules without effect.
    // They preload modules themselves, without the script that Vite adds for others.
    build: { cssTarget: ['chrome128', 'firefox149'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:before': (wxt) => {
      if (wxt.config.command === 'build' && !existsSync(RECORDS)) {
        throw new Error(`${RECORDS} is missing: run \`npm run build:data\` first`);
      }
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script'))
        config.plugins?.push(slimContentScript());
      if (entrypoints.some(({ type }) => type === 'popup')) config.plugins?.push(fewChunks());
    },
    'build:done': (wxt) => checkOutput(wxt.config.outDir),
  },
  zip: { excludeSources: ['public/data/**', 'test/**', 'screenshots/**', 'tour/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Each is explained to the reader in README.md, "Permissions".
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    // Where the background registers the content script from the start.
    host_permissions: [...BUILT_IN_MATCHES],
    optional_host_permissions: ['*://*/*'],
    commands: commands(browser),
    web_accessible_resources: [
      {
        resources: FETCHABLE,
        matches: [...BUILT_IN_MATCHES],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'policy-lens@policy-lens.org',
              // 149: CSS custom highlights complete.
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // 128: document.caretPositionFromPoint, which hovering needs.
        { minimum_chrome_version: '128' }),
  }),
});
