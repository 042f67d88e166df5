import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Application } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { root } from './providers.ts';

interface Manifest {
  name: string;
  description: string;
  private?: boolean;
  exports: Record<string, string | { types?: string }>;
}

export interface PublicPackage {
  folder: string;
  manifest: Manifest;
  /** What can be imported, `@customer-bridge/adapter/yuno`, with the declarations of it. */
  entries: { specifier: string; page: string; declarations: string; description: string }[];
}

/** Those that merchants use come first. */
const order = ['adapter', 'client', 'sync', 'testkit', 'types', 'http'];
const rank = (name: string): number => order.findIndex((ending) => name.endsWith(ending));

/** Every package that is published, and everything that it exports. */
export const publicPackages: readonly PublicPackage[] = globSync('packages/*/package.json', { cwd: root })
  .map((path) => join(root, path, '..'))
  .map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest,
  }))
  .filter(({ manifest }) => !manifest.private)
  .map(({ folder, manifest }) => ({
    folder,
    manifest,
    entries: Object.entries(manifest.exports).flatMap(([subpath, target]) => {
      const types = typeof target === 'string' ? undefined : target.types;
      if (types === undefined) return [];
      const specifier = join(manifest.name, subpath).replaceAll('\\', '/');
      return [
        {
          specifier,
          page: specifier.replace('@customer-bridge/', '').replaceAll('/', '-'),
          declarations: join(folder, types),
          description: manifest.description,
        },
      ];
    }),
  }))
  .toSorted((one, other) => rank(one.manifest.name) - rank(other.manifest.name));

/** Writes one Markdown page for each entry point of each package. TypeDoc reads the published declarations. */
export async function writePackageReference(out: string): Promise<void> {
  const cache = join(import.meta.dirname, '..', '.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'typedoc-'));
  try {
    const entries = publicPackages
      .flatMap((each) => each.entries)
      .filter(({ declarations }) => existsSync(declarations));
    // TypeDoc names a page after the file of its entry point.
    for (const { page, declarations } of entries) {
      const module = relative(work, declarations)
        .replaceAll('\\', '/')
        .replace(/\.d\.ts$/, '.js');
      await writeFile(join(work, `${page}.ts`), `export * from '${module}';\n`);
    }
    await writeFile(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    await convert(
      work,
      entries.map(({ page }) => join(work, `${page}.ts`)),
    );
    await mkdir(out, { recursive: true });
    for (const { page, specifier, description } of entries) {
      const text = await readFile(join(work, 'out', `${page}.md`), 'utf8');
      await writeFile(join(out, `${page}.md`), titled(specifier, description, text));
    }
  } finally {
    await rm(work, { recursive: true });
  }
}

const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: ['node'],
  skipLibCheck: true,
};

const layout: Partial<PluginOptions> = {
  outputFileStrategy: 'modules',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  useHTMLAnchors: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
};

async function convert(work: string, entryPoints: string[]): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints,
    tsconfig: join(work, 'tsconfig.json'),
    out: join(work, 'out'),
    logLevel: 'Error',
    readme: 'none',
    disableSources: true,
    sort: ['source-order'],
    groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables', 'References'],
    ...layout,
  } as Parameters<typeof Application.bootstrapWithPlugins>[0]);
  const project = await app.convert();
  if (project) await app.generateOutputs(project);
  if (!project || app.logger.hasErrors()) throw new Error('TypeDoc could not read the declarations.');
}

/** The page under the name that is imported, with its re-exports as one list. */
function titled(specifier: string, description: string, text: string): string {
  const listed = text
    .replace(/^# .*$/m, `# \`${specifier}\`\n\n${description}`)
    .replaceAll(
      /^(?:<a id="[^"]+"><\/a>\n\n)?### .+\n\nRe-exports (\[.+\)).*\n(?:\n\*\*\*\n)?\n?/gm,
      '- $1\n',
    )
    // TypeDoc's own anchors, in VitePress's form: where a name is there twice, the two would count differently.
    .replaceAll(/^<a id="([^"]+)"><\/a>\n\n(#+ .+)$/gm, '$2 {#$1}')
    .replace(/^## References$/m, '## Re-exported');
  return `---\ntitle: '${specifier}'\ndescription: ${JSON.stringify(description)}\noutline: [2, 3]\neditLink: false\n---\n\n${listed}`;
}
