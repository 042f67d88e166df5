import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { execute } from '../../../scripts/lib/run.ts';
import { temporaryFolder } from '../../../scripts/lib/temporary-folder.ts';
import { peers } from './peers.ts';

/** The folder of the benchmarks. */
export const benchFolder: string = join(import.meta.dirname, '..');

/** What all measurements share: the description in one file, what the peers made of it, and each peer as one file. */
export interface Preparation {
  /** A temporary folder that finds the packages and the peers. */
  readonly folder: string;
  /** Yuno's description, bundled. */
  readonly spec: string;
  /** The file of each peer, bundled for Node; what is wrong where there is none. */
  readonly bundles: ReadonlyMap<string, { readonly file: string; readonly problem?: string }>;
  remove(): void;
}

const workspacePackages = join(root, 'scripts', 'node_modules');

/** Runs a generator in a process of its own, and resolves to what it took. */
export async function generateOnce(
  tool: string,
  spec: string,
  out: string,
  timeoutMs = 120_000,
): Promise<{ processor: number; megabytes: number }> {
  const program = join(import.meta.dirname, 'generate-once.js');
  const output = await execute([process.execPath, program, tool, spec, out], { cwd: benchFolder, timeoutMs });
  return JSON.parse(output.trim().split('\n').at(-1)!) as { processor: number; megabytes: number };
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n').find((line) => /error/i.test(line)) ??
  String(error).slice(0, 200);

/** Bundles a program, minified or as it is for Node, and resolves to the code. */
export async function bundle(
  source: { file: string } | { code: string },
  folder: string,
  { minify }: { minify: boolean },
): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...('file' in source
      ? { entryPoints: [source.file] }
      : { stdin: { contents: source.code, resolveDir: folder } }),
    bundle: true,
    minify,
    write: false,
    format: 'esm',
    platform: 'node',
    // The modules that a bundler takes, not the one file for Node.
    conditions: ['import', 'module'],
    target: 'es2022',
    alias: { generated: join(folder, 'generated') },
    nodePaths: [workspacePackages, join(benchFolder, 'node_modules')],
    // CommonJS inside of an ES module needs it.
    banner: minify
      ? {}
      : {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        },
    logLevel: 'silent',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

/** Bundles the description, runs the generators of the peers, and bundles the peers. */
export async function prepare(): Promise<Preparation> {
  const cache = join(benchFolder, '.cache');
  mkdirSync(cache, { recursive: true });
  const { path: folder, remove } = temporaryFolder('bench', cache);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(workspacePackages, '@customer-bridge'), join(folder, 'node_modules', '@customer-bridge'));
  const spec = join(folder, 'yuno.yaml');
  const scripts = join(root, 'scripts');
  await execute(['redocly', 'bundle', '../specs/yuno/openapi.yaml', '-o', spec], { cwd: scripts });
  const generated = join(folder, 'generated');
  mkdirSync(generated);
  const { parse } = await import('yaml');
  writeFileSync(join(generated, 'yuno.json'), JSON.stringify(parse(readFileSync(spec, 'utf8'))));

  const problems = new Map<string, string>();
  const tools = new Set(peers.flatMap(({ generator }) => generator ?? []));
  for (const tool of [...tools, 'valibot']) {
    try {
      await generateOnce(tool, spec, join(generated, tool));
    } catch (error) {
      problems.set(tool, `not generated: ${wordsOf(error)}`);
    }
  }
  const bundles = new Map<string, { file: string; problem?: string }>();
  for (const { name, generator } of peers) {
    const file = join(folder, `${name}.mjs`);
    let problem = generator && problems.get(generator);
    try {
      const source = { file: join(benchFolder, 'peers', `${name}.js`) };
      if (!problem) writeFileSync(file, await bundle(source, folder, { minify: false }));
    } catch (error) {
      problem = `not bundled: ${wordsOf(error)}`;
    }
    bundles.set(name, { file, ...(problem ? { problem } : {}) });
  }
  return { folder, spec, bundles, remove };
}
