import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocks, type CodeBlock } from '../lib/code-blocks.ts';
import { guides, pages, publishedFolders } from '../readme/pages.ts';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  noEmit: true,
};

/** Runs on Node alone, so that its declarations name Node's. All others do without. */
const needsNode = (page: string): boolean => /packages.sync.README|packages.docs.pages.bulk/.test(page);

interface Program {
  page: string;
  file: string;
  code: string;
  /** What it prints, where the page shows it. */
  output: string;
}

const flat = (path: string): string => path.replaceAll(/[\\/[\]]/g, '-').replace(/\.md$/, '');

/** The blocks of a page read as one program; a block with a file name is a program of its own. */
function programsOf(page: string): Program[] {
  const [, before] = /^codeAfter: (.+)$/m.exec(readFileSync(join(root, page), 'utf8')) ?? [];
  const blocks = [
    ...(before ? codeBlocks(join(root, page, '..', before)) : []),
    ...codeBlocks(join(root, page)),
  ];
  const isMain = ({ language, title }: CodeBlock): boolean => language === 'ts' && title === '';
  // A `text` block after a `ts` block (or after the command that runs it) is what the program has printed there.
  const shown = blocks.filter(({ language }, index) => {
    const previous = blocks.slice(0, index).findLast((block) => block.language !== 'sh');
    return language === 'text' && previous !== undefined && isMain(previous);
  });
  const codeOf = (parts: CodeBlock[]): string => parts.map(({ code }) => code).join('\n');
  const main = blocks.filter(isMain);
  const own = blocks.filter(({ language, title }) => title !== '' && ['ts', 'js'].includes(language));
  const output = shown.map(({ code }) => code).join('');
  const whole = { page, file: `${flat(page)}.ts`, code: codeOf(main), output };
  const parts = own.map(({ title, code }) => ({
    ...{ page: `${page}, ${title}`, file: `${flat(page)}-${title}` },
    ...{ code, output: '' },
  }));
  return main.length > 0 ? [whole, ...parts] : parts;
}

const programs = [...pages, ...guides].flatMap(programsOf);
const printing = programs.filter(({ output }) => output !== '');

describe('the code on the pages that users copy', () => {
  let folder = '';
  beforeAll(() => {
    const cache = join(root, 'scripts', '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'readme-'));
    // As if installed, whatever packages there are.
    const installed = join(folder, 'node_modules', '@customer-bridge');
    mkdirSync(installed, { recursive: true });
    for (const source of publishedFolders) symlinkSync(join(root, source), join(installed, basename(source)));
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

  it.concurrent.each(printing)(
    '$page runs, and prints what it shows',
    async ({ file, output }) => {
      // As a user does, in a folder of one's own: one page opens a store there.
      expect(await run(['node', join(folder, file)], { cwd: folder })).toMatchObject({ code: 0, output });
    },
    60_000,
  );

  it.each(pages)('%s shows what its code prints', (page) => {
    expect(printing.map((program) => program.page)).toContain(page);
  });

  it.each([...pages, join('packages', 'docs', 'pages', 'start.md')])(
    '%s installs what its code imports',
    (page) => {
      const packages = /@customer-bridge\/[\w-]+/g;
      const code = programsOf(page)
        .map((program) => program.code)
        .join('');
      const installed = codeBlocks(join(root, page)).filter(({ language }) => language === 'sh');
      const named = installed.flatMap((block) => block.code.match(packages) ?? []);
      expect(new Set(named)).toEqual(new Set(code.match(packages)));
    },
  );
});
