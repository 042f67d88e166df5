// Builds the whole site into dist/: guides, field map, playground, the reference of every package and provider,
// changelogs, a search over all of it, and each page as Markdown.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vitepress';
import { sidebarPages } from './.vitepress/sidebar.ts';
import { changelogPage } from './site/changelogs.ts';
import { addCodeSamples, codeSamples } from './site/code-samples.ts';
import { addExtensionNotes } from './site/extension-notes.ts';
import { fieldMap, type ProviderFacts } from './site/field-map.ts';
import { oneProvider, sideBySide } from './site/field-map-table.ts';
import { writeMarkdownTwins } from './site/markdown-twins.ts';
import { makeOffline } from './site/offline-page.ts';
import { writePackageReference } from './site/package-reference.ts';
import { providerFacts } from './site/provider-facts.ts';
import { providerPage } from './site/provider-page.ts';
import { clientOf } from './site/providers.ts';
import { addSiteChrome } from './site/redoc-chrome.ts';
import { render } from './site/redocly.ts';

const here = import.meta.dirname;
const pages = join(here, '.cache', 'pages');
const dist = join(here, 'dist');

const started = performance.now();
await rm(pages, { recursive: true, force: true });
await cp(join(here, 'pages'), pages, { recursive: true });
const [facts] = await Promise.all([providerFacts(), writePackageReference(join(pages, 'api'))]);
await writeFieldMap(facts);
await writeFile(join(pages, 'changelog.md'), changelogPage());
await Promise.all(facts.map((provider) => writeProvider(provider, facts)));
await build(here);
await writeMarkdownTwins(pages, dist, sidebarPages);
console.log(`Built the site in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** Fills the table of the hand-written page in. */
async function writeFieldMap(providers: readonly ProviderFacts[]): Promise<void> {
  const rows = fieldMap(providers);
  const page = join(pages, 'field-map.md');
  const text = (await readFile(page, 'utf8'))
    .replace('<!-- side by side -->', () => sideBySide(rows, providers))
    .replace('<!-- by provider -->', () =>
      providers.map((each) => `### ${each.title}\n\n${oneProvider(rows, each)}`).join('\n\n'),
    );
  await writeFile(page, text);
}

async function writeProvider(
  { name, description }: ProviderFacts,
  all: readonly ProviderFacts[],
): Promise<void> {
  const samples = await codeSamples(description, clientOf(name));
  await mkdir(join(pages, 'providers'), { recursive: true });
  await writeFile(join(pages, 'providers', `${name}.md`), providerPage(name, description, samples));
  const rendered = await render(addExtensionNotes(addCodeSamples(description, samples)));
  const folder = join(pages, 'public', 'openapi');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.html`), addSiteChrome(makeOffline(rendered), name, all));
}
