import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Application, type ProjectReflection } from 'typedoc';
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

/** Has TypeDoc read published declarations, and hands over what it has read. */
export async function readDeclarations<Value>(
  declarations: readonly string[],
  use: (project: ProjectReflection, app: Application, work: string) => Value | Promise<Value>,
): Promise<Value> {
  const cache = join(import.meta.dirname, '..', '.cache');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'typedoc-'));
  try {
    const tsconfig = join(work, 'tsconfig.json');
    const compilerOptions = { module: 'nodenext', target: 'es2022', types: ['node'], skipLibCheck: true };
    await writeFile(tsconfig, JSON.stringify({ compilerOptions, files: declarations }));
    const app = await Application.bootstrapWithPlugins({
      plugin: ['typedoc-plugin-markdown'],
      entryPoints: [...declarations],
      tsconfig,
      out: work,
      logLevel: 'Error',
      readme: 'none',
      disableSources: true,
      sort: ['source-order'],
      groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables', 'References'],
      ...layout,
    } as Parameters<typeof Application.bootstrapWithPlugins>[0]);
    const project = await app.convert();
    if (!project || app.logger.hasErrors()) throw new Error('TypeDoc could not read the declarations.');
    return await use(project, app, work);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Writes one Markdown page for each entry point of each package. */
export async function writePackageReference(out: string): Promise<void> {
  const entries = publicPackages
    .flatMap((each) => each.entries)
    .filter(({ declarations }) => existsSync(declarations));
  await readDeclarations(
    entries.map(({ declarations }) => declarations),
    async (project, app, work) => {
      for (const module of project.children ?? []) {
        const file = project.getSymbolIdFromReflection(module)?.fileName;
        module.name = entries.find(({ declarations }) => declarations === file)!.page;
      }
      await app.generateOutputs(project);
      await mkdir(out, { recursive: true });
      for (const { page, specifier, description } of entries) {
        const text = await readFile(join(work, `${page}.md`), 'utf8');
        await writeFile(join(out, `${page}.md`), titled(specifier, description, text));
      }
    },
  );
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
