import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from '../../../scripts/lib/run.ts';
import type { Consumer } from '../kit/consumer.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';
import { updateWith } from '../kit/update.ts';

const compilers = ['5.9', '6', '7'] as const;

// `node16` and `node18` stand for a Node that cannot require ES modules: there, a CommonJS file is an error (TS1479).
const resolutions = {
  node16: { options: { module: 'node16' }, commonJs: [], on: ['node'] },
  nodenext: { options: { module: 'nodenext' }, commonJs: ['require.cts'], on: ['dom', 'node'] },
  bundler: { options: { module: 'esnext', moduleResolution: 'bundler' }, commonJs: [], on: ['dom', 'node'] },
} as const;

// Declarations that a user's project has: of a browser's platform, or of Node's.
const platforms = {
  dom: { lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [] },
  node: { lib: ['es2022'], types: ['node'], typeRoots: [tool('compilers', '@types')] },
};

const strictest = {
  target: 'es2022',
  noEmit: true,
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
};

type Compiler = (typeof compilers)[number];

/** Compiles files of the app as a strict project of its own. */
async function compile(
  compiler: Compiler,
  name: string,
  folder: string,
  options: object,
  files: readonly string[],
): Promise<void> {
  const config = join(folder, `tsconfig.${name.replaceAll(':', '-')}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...strictest, ...options }, files }));
  const program = tool('compilers', `typescript-${compiler}`, 'bin', 'tsc');
  await execute([process.execPath, program, '-p', config], { cwd: folder });
}

/** The code of this folder, of the benchmarks and of the check of agreement, which the workspace does not compile. */
const ownCodeConsumer: Consumer = {
  name: 'own-code',
  tools: ['../agreement', '../bench', 'bundlers', 'compilers', 'packaging', 'runtimes'],
  async run() {
    const program = tool('compilers', 'typescript-7', 'bin', 'tsc');
    const folder = join(import.meta.dirname, '..');
    for (const project of ['.', '../agreement', '../bench'])
      await execute([process.execPath, program, '-p', project], { cwd: folder });
    return 'compiled';
  },
};

/** The README's first program and every public name, compiled with the declarations of the packages themselves. */
const moduleConsumers = compilers.flatMap((compiler) =>
  Object.entries(resolutions).flatMap(([resolution, { options, commonJs, on }]) =>
    on.map((platform): Consumer => {
      const name = `typescript-${compiler}:${resolution}:${platform}`;
      return {
        name,
        tools: ['compilers'],
        async run({ app: { folder } }) {
          const own =
            platform === 'node' ? globSync('types/*.ts', { cwd: folder }) : ['types/any-platform.ts'];
          const files = ['readme.ts', ...commonJs, ...own];
          await compile(compiler, name, folder, { ...options, ...platforms[platform] }, files);
          return `${files.length} files`;
        },
      };
    }),
  ),
);

/**
 * A project that only says `module: commonjs`, as those of NestJS and Express do: TypeScript 5 then resolves as Node 10
 * did, without the `exports` of a package. What comes out is run.
 */
const commonJsConsumers = compilers.map((compiler): Consumer => {
  const name = `typescript-${compiler}:commonjs`;
  return {
    name,
    tools: ['compilers', 'nodes'],
    async run(kit) {
      const { folder } = kit.app;
      const outDir = name.replace(':', '-');
      const emitted = { noEmit: false, outDir, rootDir: '.', verbatimModuleSyntax: false };
      const files = ['service.cts', ...globSync('types/*.ts', { cwd: folder })];
      await compile(compiler, name, folder, { module: 'commonjs', ...emitted, ...platforms.node }, files);
      return updateWith([tool('nodes', 'node-20', 'bin', 'node'), join(outDir, 'service.cjs')], kit);
    },
  };
});

/** Every compiler, in each way in which it looks for a package. */
export const consumers: readonly Consumer[] = [...moduleConsumers, ...commonJsConsumers, ownCodeConsumer];
