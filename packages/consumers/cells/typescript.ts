import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from '../../../scripts/release/execute.ts';
import type { Cell } from '../kit/cell.ts';
import { consumers, tool } from '../kit/tools.ts';

const compilers = ['5.9', '6', '7'] as const;

const resolutions = {
  nodenext: { options: { module: 'nodenext' }, commonJs: ['require.cts'] },
  bundler: { options: { module: 'esnext', moduleResolution: 'bundler' }, commonJs: [] },
};

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

/** This folder's own code, which the workspace does not compile. */
export const ownCodeCell: Cell = {
  name: 'own-code',
  tools: ['bundlers', 'compilers', 'packaging', 'runtimes'],
  async run() {
    const program = tool('compilers', 'typescript-7', 'bin', 'tsc');
    await execute([process.execPath, program, '-p', '.'], { cwd: consumers });
    return 'compiled';
  },
};

/** The README's first program and every public name, compiled with the declarations of the packages themselves. */
export const typescriptCells: readonly Cell[] = compilers.flatMap((compiler) =>
  Object.entries(resolutions).flatMap(([resolution, { options, commonJs }]) =>
    Object.entries(platforms).map(([platform, platformOptions]): Cell => {
      const name = `typescript-${compiler}:${resolution}:${platform}`;
      return {
        name,
        tools: ['compilers'],
        async run({ app: { folder } }) {
          const config = join(folder, `tsconfig.${name.replaceAll(':', '-')}.json`);
          const compilerOptions = { ...strictest, ...options, ...platformOptions };
          const files = ['readme.ts', ...commonJs, ...globSync('types/*.ts', { cwd: folder })];
          await writeFile(config, JSON.stringify({ compilerOptions, files }));
          const program = tool('compilers', `typescript-${compiler}`, 'bin', 'tsc');
          await execute([process.execPath, program, '-p', config], { cwd: folder });
          return `${files.length} files`;
        },
      };
    }),
  ),
);
