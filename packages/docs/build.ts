// Renders every description in specs/ to a page of its own, and an index of them, into dist/.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addExtensionNotes } from './site/extension-notes.ts';
import { indexPage, type ListedProvider } from './site/index-page.ts';
import { makeOffline } from './site/offline-page.ts';
import { bundle, render } from './site/redocly.ts';

const specs = join(import.meta.dirname, '..', '..', 'specs');
const dist = join(import.meta.dirname, 'dist');

interface ProviderPage extends ListedProvider {
  page: string;
}

async function renderProvider(provider: string): Promise<ProviderPage> {
  const workFolder = await mkdtemp(join(tmpdir(), 'customer-bridge-docs-'));
  try {
    const description = await bundle(join(specs, provider, 'openapi.yaml'), workFolder);
    const page = makeOffline(await render(addExtensionNotes(description), workFolder));
    return { file: `${provider}.html`, description, page };
  } finally {
    await rm(workFolder, { recursive: true });
  }
}

const folders = await readdir(specs, { withFileTypes: true });
const providers = folders.filter((folder) => folder.isDirectory()).map((folder) => folder.name);
const pages = await Promise.all(providers.toSorted().map(renderProvider));

// Everything is rendered before anything is replaced: a description with an error leaves the last good pages.
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const { file, page } of pages) await writeFile(join(dist, file), page);
await writeFile(join(dist, 'index.html'), indexPage(pages));
console.log(`Rendered ${pages.map(({ file }) => file).join(', ')} and index.html`);
