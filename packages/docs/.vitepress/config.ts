import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { publicPackages } from '../site/package-reference.ts';
import { providers, titleOf } from '../site/providers.ts';
import { showFileNames } from '../site/file-names.ts';
import { providersModule } from '../site/providers-module.ts';
import { guides } from './sidebar.ts';

const packagePages = publicPackages.map(({ manifest, entries }) => ({
  text: manifest.name.replace('@customer-bridge/', ''),
  link: `/api/${entries[0]!.page}`,
  ...(entries.length > 1 && {
    collapsed: true,
    items: entries.slice(1).map(({ specifier, page }) => ({
      text: specifier.replace('@customer-bridge/', ''),
      link: `/api/${page}`,
    })),
  }),
}));

const interactivePages = providers.map((provider) => ({
  text: titleOf(provider),
  link: `/openapi/${provider}.html`,
  target: '_self',
}));

const references = [
  { text: 'Packages', items: packagePages },
  {
    text: 'Provider APIs',
    items: interactivePages.flatMap((page, index) => [
      { text: page.text, link: `/providers/${providers[index]}` },
      { ...page, text: `${page.text}, interactive` },
    ]),
  },
  { text: 'Changelog', link: '/changelog' },
];

export default defineConfig({
  title: 'Customer Bridge',
  description: 'One customer, every payment provider: typed clients and one adapter that says what happened.',
  lang: 'en',
  // Relative: the same files work under any path, and are readable from a file.
  base: './',
  srcDir: join('.cache', 'pages'),
  outDir: 'dist',
  cacheDir: join('.cache', 'vitepress'),
  lastUpdated: false,
  // The interactive pages are made outside of VitePress; `pnpm site:check` follows every link.
  ignoreDeadLinks: [/\/openapi\//],
  head: [
    [
      'link',
      {
        rel: 'icon',
        href: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M3 23h26M5 23a11 11 0 0 1 22 0M11 23v-8M16 23V12M21 23v-8" fill="none" stroke="%230f766e" stroke-width="3" stroke-linecap="round"/></svg>',
      },
    ],
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    config: showFileNames,
  },
  themeConfig: {
    logo: '/logo.svg',
    nav: [
      {
        text: 'Guide',
        link: '/start',
        activeMatch: '^/(start|from-|update-|errors|unknown|retries|logging|testing|bulk)',
      },
      { text: 'Field map', link: '/field-map' },
      { text: 'Playground', link: '/playground' },
      {
        text: 'Reference',
        items: [
          { text: 'Packages', items: packagePages.map(({ text, link }) => ({ text, link })) },
          { text: 'Provider APIs', items: interactivePages },
          { text: 'Changelog', link: '/changelog' },
        ],
      },
    ],
    sidebar: [...guides, ...references],
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local', options: { detailedView: true } },
    socialLinks: [{ icon: 'github', link: 'https://github.com/customer-bridge/customer-bridge' }],
    docFooter: { prev: 'Previous', next: 'Next' },
    externalLinkIcon: true,
  },
  vite: {
    plugins: [providersModule],
    build: { chunkSizeWarningLimit: 1500 },
  },
});
