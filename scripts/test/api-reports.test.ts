import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { git as gitIn } from '../lib/git.ts';
import { mayBreak, checkPackages, type Verdict } from '../release/api/check-packages.ts';
import { committedReports, outdatedReports, writeReports } from '../release/api/committed-reports.ts';
import { entryPoints } from '../lib/entry-points.ts';
import { findBreaks } from '../release/api/find-breaks.ts';
import { makeReports } from '../release/api/make-reports.ts';
import { readReports } from '../release/api/reports.ts';
import type { Bump } from '../lib/changesets.ts';
import { publicPackages } from '../lib/public-packages.ts';
import { root } from '../lib/root.ts';
import { testFolder, write as writeIn } from './test-folder.ts';

const entries = entryPoints(root);
const committed = committedReports(root);
const texts = new Map(entries.map(({ name, report }) => [name, committed.get(report)!]));

describe('the reports of the public types', () => {
  it('are up to date: where they are not, run `pnpm api:check --update`', () => {
    expect(outdatedReports(root, makeReports(entries))).toEqual([]);
  }, 60_000);

  it('are there for every entry point of every published package', () => {
    expect([...committed.keys()]).toEqual(entries.map(({ report }) => report).toSorted());
    expect(new Set(entries.map(({ packageName }) => packageName))).toEqual(
      new Set(publicPackages(root).map(({ name }) => name)),
    );
    for (const names of readReports(texts).exports.values()) expect(names.size).toBeGreaterThan(0);
  });
});

describe('every report', () => {
  it('notices members and parameters that go away, and finds nothing in itself', () => {
    const reports = readReports(texts);
    expect([...findBreaks(reports, reports).values()].flat()).toEqual([]);
    const parts = [...reports.exports].flatMap(([entry, names]) =>
      [...names.values()]
        .flatMap((symbol) => reports.find(symbol) ?? [])
        .flatMap((found) => (found.entry === entry ? found.declarations.flatMap(removableIn) : []))
        .map((part) => ({ entry, ...part })),
    );
    // A sample of all of them, spread over every package: each takes a comparison of everything.
    const sample = parts.filter((_part, index) => index % 61 === 0);
    const unnoticed = sample.filter(({ entry, pos, end }) => {
      const [before = '', code = '', after = ''] = texts.get(entry)!.split(/(?<=^```ts\n)|(?=^```$)/m);
      const text = before + code.slice(0, pos) + code.slice(end) + after;
      return findBreaks(reports, readReports(new Map(texts).set(entry, text))).get(entry)!.length === 0;
    });
    expect(unnoticed.map(({ entry, text }) => `${entry}: ${text}`)).toEqual([]);
    expect(sample.length).toBeGreaterThan(15);
  }, 60_000);

  /** The members and last parameters of a declaration: what stands in the text alone when it is taken out. */
  function removableIn(declaration: ts.Node): { pos: number; end: number; text: string }[] {
    const found: { pos: number; end: number; text: string }[] = [];
    const visit = (node: ts.Node): void => {
      const isMember =
        ts.isTypeElement(node) || (ts.isClassElement(node) && !ts.isConstructorDeclaration(node));
      if (isMember) found.push({ pos: node.getStart(), end: node.end, text: node.getText() });
      const parameter = ts.isFunctionLike(node) ? node.parameters.at(-1) : undefined;
      if (parameter && !ts.isIndexSignatureDeclaration(node)) {
        const comma = node.getSourceFile().text.lastIndexOf(',', parameter.getStart());
        const previous = (node as ts.SignatureDeclaration).parameters.at(-2);
        found.push({
          pos: previous ? comma : parameter.getStart(),
          end: parameter.end,
          text: node.getText(),
        });
      }
      // What a conditional or mapped type is made of counts as one text.
      ts.forEachChild(node, visit);
    };
    visit(declaration);
    return found;
  }
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
    expect(mayBreak(released, current, pending)).toBe(allowed);
  });
});

describe('a workspace of two packages', () => {
  let workspace = '';
  const write = (path: string, text: string): void => writeIn(workspace, path, text);
  const git = (...words: string[]): Promise<string> => gitIn(workspace, ...words);
  const manifest = (name: string, exports: object): string =>
    JSON.stringify({ name: `@example/${name}`, version: '0.1.0', type: 'module', exports });

  beforeAll(async () => {
    workspace = testFolder();
    const greeter = { '.': { types: './dist/index.d.ts' }, './more': { types: './dist/more.d.ts' } };
    write(
      'packages/greeter/package.json',
      manifest('greeter', { ...greeter, './package.json': './package.json' }),
    );
    write('packages/greeter/dist/more.d.ts', 'export declare const more: 1;\n');
    write(
      'packages/greeter/dist/index.d.ts',
      'export declare function greet(name: string, loudly?: boolean): string;\n',
    );
    write('packages/other/package.json', manifest('other', { '.': { types: './dist/index.d.ts' } }));
    write('packages/other/dist/index.d.ts', 'export declare const other: 2;\n');
    await git('init', '--quiet');
    await git('commit', '--quiet', '--allow-empty', '--message', 'Released without reports');
  });

  const judged = (made: ReadonlyMap<string, string>): Promise<Verdict[]> =>
    checkPackages(workspace, entryPoints(workspace), made);
  const greeter = async (made: ReadonlyMap<string, string>): Promise<Verdict | undefined> =>
    (await judged(made)).find(({ name }) => name === '@example/greeter');
  let first = new Map<string, string>();
  /** The first reports with another signature in them: to make them anew takes a second each time. */
  const greeting = (signature: string): Map<string, string> =>
    new Map([...first].map(([path, text]) => [path, text.replace(/(?<=function greet).*(?=;)/, signature)]));

  it('gets a report for each entry point, which is no longer up to date when it changes or goes', () => {
    const reports = [
      'packages/greeter/api/index.api.md',
      'packages/greeter/api/more.api.md',
      'packages/other/api/index.api.md',
    ];
    first = makeReports(entryPoints(workspace));
    expect(outdatedReports(workspace, first)).toEqual(reports);
    writeReports(workspace, first);
    expect(outdatedReports(workspace, first)).toEqual([]);
    expect(readFileSync(join(workspace, reports[0]!), 'utf8')).toContain(
      'export function greet(name: string, loudly?: boolean): string;',
    );
    write('packages/other/api/gone.api.md', 'Left over');
    const changed = greeting('(name: string): string');
    expect(outdatedReports(workspace, changed)).toEqual([reports[0], 'packages/other/api/gone.api.md']);
    writeReports(workspace, first);
    expect(outdatedReports(workspace, first)).toEqual([]);
  }, 30_000);

  it('has promised nothing before its first release, or before its release had reports', async () => {
    const nothing = { released: undefined, breaks: [], isAnnounced: false };
    expect(await greeter(first)).toMatchObject(nothing);
    await git('tag', '@example/greeter@0.0.9');
    expect(await greeter(first)).toMatchObject(nothing);
  }, 30_000);

  it('keeps its promises with an addition', async () => {
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Released');
    for (const name of ['greeter', 'other']) await git('tag', `@example/${name}@0.1.0`);
    const kept = { released: '0.1.0', breaks: [], isAnnounced: false };
    const made = greeting('(name: string, loudly?: boolean, often?: number): string');
    expect(await judged(made)).toMatchObject([kept, kept]);
  }, 30_000);

  it('breaks them with a parameter less, until a changeset of that package announces it', async () => {
    const broken = { released: '0.1.0', breaks: ['greet(loudly) is gone'], isAnnounced: false };
    const made = greeting('(name: string): string');
    expect(await greeter(made)).toMatchObject(broken);
    write('.changeset/other.md', "---\n'@example/other': minor\n---\n\nChanged the other.\n");
    expect(await greeter(made)).toMatchObject(broken);
    write('.changeset/quiet.md', "---\n'@example/greeter': minor\n---\n\nGreeted quietly.\n");
    expect(await greeter(made)).toMatchObject({ ...broken, isAnnounced: true });
  }, 30_000);

  it('breaks them with an entry point less', async () => {
    write('packages/greeter/package.json', manifest('greeter', { '.': { types: './dist/index.d.ts' } }));
    expect((await greeter(first))?.breaks).toContain('@example/greeter/more is gone');
  }, 30_000);
});
