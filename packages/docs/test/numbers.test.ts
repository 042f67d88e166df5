import { defaultLimits } from '@customer-bridge/http';
import { createYunoClient } from '@customer-bridge/yuno-client';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { root } from '../site/providers.ts';

/** What the transport keeps to itself. */
const own = <Module>(path: string): Promise<Module> =>
  import(join(root, 'packages', 'http', 'dist', path)) as Promise<Module>;
const { retryDelay } = await own<{ retryDelay: (retry: number, retryAfterMs?: number) => number }>(
  'time/retry-delay.js',
);
const { costOfRetry, gainOfSuccess, createRetryBudget } = await own<{
  costOfRetry: number;
  gainOfSuccess: number;
  createRetryBudget: () => (cost: number) => boolean;
}>('time/retry-budget.js');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const guides = globSync('packages/docs/pages/*.md', { cwd: root });
const readmes = ['README.md', ...globSync('packages/*/README.md', { cwd: root })];
const number = (text: string): number => Number(text.replaceAll(',', ''));

const tables = [
  'packages/docs/pages/retries.md',
  'packages/yuno-client/README.md',
  'packages/kunacore-client/README.md',
];

/** The rows of a table of options: a default and a range, both in numbers. */
function limits(path: string) {
  const row = /^\| `(\w+)` +\| ([\d,]+)(?: ms)? +\| ([\d,]+) to ([\d,]+) +\|/gm;
  return [...read(path).matchAll(row)].map(([, option = '', value = '', least = '', most = '']) => ({
    option,
    value: number(value),
    least: number(least),
    most: number(most),
  }));
}

function isAccepted(option: string, value: number): boolean {
  try {
    createYunoClient({ publicApiKey: 'key', privateSecretKey: 'key', [option]: value });
    return true;
  } catch {
    return false;
  }
}

describe.each(tables)('the limits in %s', (path) => {
  it('are all there, with the defaults of the code', () => {
    expect(Object.fromEntries(limits(path).map(({ option, value }) => [option, value]))).toEqual(
      defaultLimits,
    );
  });

  it.each(limits(path))('of $option are $least to $most', ({ option, least, most }) => {
    expect([least - 1, least, most, most + 1].map((value) => isAccepted(option, value))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('the waits on the page of retries', () => {
  const page = read('packages/docs/pages/retries.md');
  const [, least = '', base = '', most = ''] = /between (\d+) ms and (\d+) ms × 2ⁿ, at most (\d+) s/.exec(
    page,
  )!;
  afterEach(() => vi.restoreAllMocks());

  it('are those of the code', () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(retryDelay(0)).toBe(Number(least));
    random.mockReturnValue(1);
    expect([retryDelay(0), retryDelay(1), retryDelay(20)]).toEqual([
      Number(base),
      2 * Number(base),
      Number(most) * 1000,
    ]);
  });

  it('end where the code no longer waits for Retry-After', () => {
    const longest = Number(/is honoured up to (\d+) s/.exec(page)![1]) * 1000;
    expect([retryDelay(0, longest), retryDelay(0, longest + 1)]).toEqual([longest, Infinity]);
  });

  it('have the budget of the code', () => {
    const [, tokens, cost, gain] = /(\d+) tokens, a retry costs (\d+), a success gives (\d+) back/
      .exec(page)!
      .map(Number);
    expect([cost, -gain!]).toEqual([costOfRetry, gainOfSuccess]);
    const budget = createRetryBudget();
    const retries = Array.from({ length: tokens! }, () => budget(costOfRetry)).filter(Boolean);
    expect(retries).toHaveLength(tokens! / cost!);
  });
});

describe('the environment variables on every page', () => {
  const code = globSync('packages/*-client/dist/*.js', { cwd: root }).map(read).join();
  const prefixes = globSync('packages/*-client', { cwd: root }).map((folder) =>
    basename(folder, '-client').replaceAll('-', '_').toUpperCase(),
  );
  const variables = new RegExp(`\\b(?:${prefixes.join('|')})_[A-Z_]+\\b`, 'g');

  it.each([...guides, ...readmes])('in %s are read by the code', (path) => {
    const named = read(path).match(variables) ?? [];
    expect(
      named.filter((variable) => !code.includes(`'${variable}'`) && !code.includes(`"${variable}"`)),
    ).toEqual([]);
  });
});

describe('the members of a fault', () => {
  const [, declared = ''] = /export interface Fault \{(.*?)\n\}/s.exec(
    read('packages/testkit/dist/fakes/core/fault.d.ts'),
  )!;
  const members = [...declared.matchAll(/^ {4}(\w+)\?/gm)].map(([, name]) => name);

  it.each(['packages/testkit/README.md', 'packages/docs/pages/testing.md'])('are all told in %s', (path) => {
    const [, table = ''] =
      /\n\| Member[^\n]*\n\| -[^\n]*\n((?:\| `(?:status)`[^]*?))\n\n/.exec(read(path)) ?? [];
    const told = [...table.matchAll(/^\| ([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(told.toSorted()).toEqual(members.toSorted());
  });
});

describe('the versions on the page of runtimes', () => {
  const page = read('packages/docs/pages/runtimes.md');
  const toolsOf = (folder: string): Record<string, string> =>
    (JSON.parse(read(`tests/tools/${folder}/package.json`)) as { dependencies: Record<string, string> })
      .dependencies;

  it.each(['Bun', 'Deno'])('of %s is the one that is tried', (name) => {
    const [, told] = new RegExp(`^\\| ${name} +\\| ([\\d.]+)`, 'm').exec(page)!;
    expect(toolsOf('runtimes')[name.toLowerCase()]).toMatch(new RegExp(`^${told}\\.`));
  });

  it('of TypeScript are those that compile the declarations', () => {
    const [, ...told] = /TypeScript ([\d.]+), ([\d.]+) and ([\d.]+)/.exec(page)!;
    const tried = Object.keys(toolsOf('compilers')).flatMap(
      (name) => /^typescript-(.+)$/.exec(name)?.[1] ?? [],
    );
    expect(tried.toSorted()).toEqual(told.toSorted());
  });
});
