import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks } from '../lib/code-blocks.ts';
import { pages } from '../readme/pages.ts';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  noEmit: true,
};

/** Runs on Node alone, so that its declarations name Node's. All others do without. */
const needsNode = (page: string): boolean => page === join('packages', 'sync', 'README.md');

// The blocks of a page read as one program, so they are checked and run as one.
const programs = pages.map((page) => {
  const blocks = codeBlocks(join(root, page));
  const code = blocks.filter(({ language }) => language === 'ts').map((block) => block.code);
  return { page, file: page.replaceAll(/[\\/]/g, '-').replace('.md', '.ts'), code: code.join('\n'), blocks };
});

describe('the code on the pages that users copy', () => {
  let folder = '';
  beforeAll(() => {
    const cache = join(root, 'scripts', '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'readme-'));
    for (const { file, code } of programs) writeFileSync(join(folder, file), code);
    const filesWith = (types: string[]): string[] =>
      programs.filter(({ page }) => needsNode(page) === types.includes('node')).map(({ file }) => file);
    for (const types of [[], ['node']]) {
      const config = { compilerOptions: { ...compilerOptions, types }, files: filesWith(types) };
      writeFileSync(join(folder, `tsconfig.${types.join()}.json`), JSON.stringify(config));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['', 'node'])(
    'type-checks, the declarations of the packages included, with the types of %j',
    async (types) => {
      const compiler = join(root, 'node_modules', '.bin', 'tsc');
      const config = join(folder, `tsconfig.${types}.json`);
      expect(await run([compiler, '-p', config])).toMatchObject({ code: 0, output: '' });
    },
    60_000,
  );

  it.each(programs)(
    '$page runs, and prints what it shows',
    async ({ file, blocks }) => {
      // A `text` block after a `ts` block is what the program has printed there.
      const shown = blocks.filter(
        ({ language }, index) => language === 'text' && blocks[index - 1]?.language === 'ts',
      );
      expect(shown).not.toEqual([]);
      const output = shown.map(({ code }) => code).join('');
      // As a user does, in a folder of one's own: one page opens a store there.
      expect(await run(['node', join(folder, file)], { cwd: folder })).toMatchObject({ code: 0, output });
    },
    60_000,
  );

  it.each(programs)('$page installs what its code imports', ({ code, blocks }) => {
    const packages = /@customer-bridge\/[\w-]+/g;
    const installed = blocks.find(({ language }) => language === 'sh')?.code.match(packages) ?? [];
    expect(new Set(installed)).toEqual(new Set(code.match(packages)));
  });
});
