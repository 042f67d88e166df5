import type { DefaultTheme } from 'vitepress';

/** The guides, by what a reader wants to do. */
export const guides: DefaultTheme.SidebarItem[] = [
  {
    text: 'Start',
    items: [
      { text: 'Your first update', link: '/start' },
      { text: 'From fakes to real', link: '/from-fakes-to-real' },
    ],
  },
  {
    text: 'Update a customer',
    items: [
      { text: 'Update everywhere', link: '/update-everywhere' },
      { text: 'Field map', link: '/field-map' },
      { text: 'Playground', link: '/playground' },
      { text: 'Many customers', link: '/bulk' },
    ],
  },
  {
    text: 'When it fails',
    items: [
      { text: 'Errors and what to do', link: '/errors' },
      { text: 'Outcome unknown', link: '/unknown' },
      { text: 'Retries and deadlines', link: '/retries' },
    ],
  },
  {
    text: 'In production',
    items: [
      { text: 'Logging and what prints', link: '/logging' },
      { text: 'Testing', link: '/testing' },
      { text: 'Proxies and runtimes', link: '/runtimes' },
      { text: 'What it does not do', link: '/scope' },
    ],
  },
  {
    text: 'Extend',
    items: [
      { text: 'Your own provider', link: '/your-own-provider' },
      { text: 'Maintaining and releasing', link: '/maintaining' },
    ],
  },
];

/** The files of the guides, in their order. */
export const sidebarPages: readonly string[] = [
  'index.md',
  ...guides.flatMap(({ items = [] }) => items.map(({ link = '' }) => `${link.slice(1)}.md`)),
];
