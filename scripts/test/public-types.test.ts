import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git as gitIn } from '../lib/git.ts';
import { allowsBreak } from '../release/allows-break.ts';
import type { Bump } from '../release/changeset-bumps.ts';
import { compileTypes } from '../release/compile-types.ts';
import { keptPromises } from '../release/kept-promises.ts';
import { publicPackages } from '../release/public-packages.ts';
import { root } from '../run/command.ts';

const folder = join(root, 'scripts', 'release', 'public-types');
const files = globSync('*.ts', { cwd: folder }).map((file) => join(folder, file));
const packages = publicPackages(root);

const filesOf = (packageFolder: string): string[] =>
  files.filter((file) => basename(file).split('.')[0] === basename(packageFolder));

/** The declaration file behind each entry point, by the name it is imported by. */
function entryPoints(packageFolder: string, name: string): [string, string][] {
  const { exports } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    exports: Record<string, { types?: string }>;
  };
  return Object.entries(exports).flatMap(([path, { types }]) =>
    types === undefined ? [] : [[name + path.slice(1), join(packageFolder, types)]],
  );
}

describe('the public types', () => {
  it('compile', () => {
    expect(compileTypes(files)).toEqual([]);
  }, 60_000);

  it.each(packages)('name everything that $name exports', ({ name, folder: packageFolder }) => {
    const text = filesOf(packageFolder)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const entries = entryPoints(packageFolder, name);
    const program = ts.createProgram(
      entries.map(([, file]) => file),
      { module: ts.ModuleKind.NodeNext, noLib: true, types: [] },
    );
    const checker = program.getTypeChecker();
    const missing = entries.flatMap(([entry, file]) => {
      const [, alias] = new RegExp(`import type \\* as (\\w+) from '${entry}';`).exec(text) ?? [];
      return checker
        .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!)
        .map((symbol) => symbol.name)
        .filter((exported) => !new RegExp(`\\b${alias}\\.${exported}\\b`).test(text))
        .map((exported) => `${entry}: ${exported}`);
    });
    expect(missing).toEqual([]);
  });

  it.each([
    ['a name is gone', 'yuno-client', 'index', 'YunoEnvironment }', 'YunoEnvironment as Environment }'],
    ['a method takes less', 'yuno-client', 'client', 'getCustomer(id: string', "getCustomer(id: 'one'"],
    [
      'a method answers less',
      'yuno-client',
      'client',
      'changes: CustomerUpdate, options?: CallOptions): Promise<Customer>',
      'changes: CustomerUpdate, options?: CallOptions): Promise<void>',
    ],
    ['an option is gone', 'http', 'options', 'readonly deadlineMs?', 'readonly deadline?'],
    ['an option is demanded', 'http', 'options', 'readonly validate?', 'readonly validate'],
    ['a limit is no number any more', 'http', 'options', 'timeoutMs?: number', 'timeoutMs?: string'],
    ['a code is new', 'http', 'error-code', "'not_found'", "'not_found' | 'gone'"],
    [
      'an optional fact of an event is gone',
      'http',
      'events',
      'readonly requestId?: string | undefined;',
      '',
    ],
    [
      'a fact of the error is gone',
      'http',
      'bridge-error',
      /readonly requestId\?: string \| undefined;/g,
      '',
    ],
    [
      'a status is new',
      'adapter',
      'provider-result',
      "status: 'unchanged'",
      "status: 'unchanged' | 'skipped'",
    ],
    [
      'a field of the patch is gone',
      'adapter',
      'canonical-patch',
      'readonly externalId?',
      'readonly reference?',
    ],
    [
      'a field of the answer may be absent',
      'kunacore-types',
      'openapi',
      'walletId: string',
      'walletId?: string',
    ],
  ])(
    'do not compile when %s',
    (_what, packageName, file, from, to) => {
      const path = join(root, 'packages', packageName, 'dist', `${file}.d.ts`);
      const text = readFileSync(path, 'utf8');
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      const own = filesOf(join(root, 'packages', packageName));
      expect(compileTypes(own, { [path]: changed })).not.toEqual([]);
    },
    60_000,
  );
});

describe('a break', () => {
  it.each<[string, string, Bump[], boolean]>([
    ['0.1.0', '0.1.0', [], false],
    ['0.1.0', '0.1.0', ['patch'], false],
    ['0.1.0', '0.1.0', ['patch', 'minor'], true],
    ['0.1.0', '0.1.1', [], false],
    ['0.1.0', '0.2.0', [], true],
    ['0.9.0', '1.0.0', [], true],
    ['1.2.0', '1.2.0', ['minor'], false],
    ['1.2.0', '1.3.0', [], false],
    ['1.2.0', '1.2.0', ['major'], true],
    ['1.2.0', '2.0.0', [], true],
  ])('after %s, in %s with the changesets %j, is allowed: %s', (released, current, pending, allowed) => {
    expect(allowsBreak(released, current, pending)).toBe(allowed);
  });
});

describe('what the last release promised', () => {
  let repository = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  };
  const git = (...words: string[]): Promise<string> => gitIn(repository, ...words);

  beforeAll(async () => {
    repository = mkdtempSync(join(tmpdir(), 'customer-bridge-promises-'));
    write(
      'packages/greeter/package.json',
      JSON.stringify({ name: '@example/greeter', version: '0.1.0', type: 'module', exports: './index.js' }),
    );
    write('packages/greeter/index.js', '');
    write('packages/greeter/index.d.ts', 'export declare function greet(name: string): string;');
    write(
      'scripts/release/public-types/greeter.ts',
      "import { greet } from '@example/greeter';\nexport const text: string = greet('Ana');\n",
    );
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Released');
    mkdirSync(join(repository, 'scripts', 'node_modules', '@example'), { recursive: true });
    symlinkSync(
      join(repository, 'packages', 'greeter'),
      join(repository, 'scripts', 'node_modules', '@example', 'greeter'),
    );
  });
  afterAll(() => rmSync(repository, { recursive: true }));

  const judged = async (): Promise<[string | undefined, boolean, boolean]> => {
    const [{ released, broken, isAnnounced } = { released: '', broken: [], isAnnounced: false }] =
      await keptPromises(repository);
    return [released, broken.length > 0, isAnnounced];
  };

  it('is nothing before the first release', async () => {
    expect(await judged()).toEqual([undefined, false, false]);
  });

  it('is kept by an addition, and told from its own copy', async () => {
    await git('tag', '@example/greeter@0.1.0');
    write(
      'packages/greeter/index.d.ts',
      'export declare function greet(name: string, loudly?: boolean): string;',
    );
    write('scripts/release/public-types/greeter.ts', 'export const text: number = 1;\n');
    expect(await judged()).toEqual(['0.1.0', false, false]);
  }, 30_000);

  it('is broken by a parameter more, until a changeset announces it', async () => {
    write(
      'packages/greeter/index.d.ts',
      'export declare function greet(name: string, loudly: boolean): string;',
    );
    expect(await judged()).toEqual(['0.1.0', true, false]);
    write('.changeset/louder.md', "---\n'@example/greeter': minor\n---\n\nGreeted louder.\n");
    expect(await judged()).toEqual(['0.1.0', true, true]);
  }, 30_000);
});
