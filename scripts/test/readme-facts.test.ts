import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks } from '../lib/code-blocks.ts';
import { guides, pages, publishedFolders, readManifest } from '../readme/pages.ts';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';
import { tableRows } from './table-rows.ts';

const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const readme = read('README.md');
const prose = [...pages, 'CONTRIBUTING.md', 'SECURITY.md'].map((page) => ({ page, text: read(page) }));
const proseAndGuides = [...prose, ...guides.map((page) => ({ page, text: read(page) }))];
const { scripts = {}, engines } = readManifest('.');

describe('the facts in the README', () => {
  it('lists every published package with its description', () => {
    const listed = tableRows(readme, 'Package').map(([link = '', description]) => [link, description]);
    const published = publishedFolders.map((folder) => {
      const { name, description } = readManifest(folder);
      return [`[\`${name}\`](${folder})`, description];
    });
    expect(listed.toSorted()).toEqual(published.toSorted());
  });

  it('shows of npm start only what the example prints', async () => {
    const { output } = await run(['node', 'scripts/example.ts']);
    const printed = output.split('\n');
    const shown = codeBlocks(join(root, 'README.md')).find(({ code }) =>
      code.includes('/v2/customer/update'),
    );
    expect(printed).toEqual(expect.arrayContaining(shown?.code.trimEnd().split('\n') ?? []));
  });
});

describe('the facts on every page', () => {
  it.each(proseAndGuides)('$page names only scripts that exist', ({ text }) => {
    const named = [
      ...text.matchAll(
        /(?:^|`)(?:pnpm|npm|npm run|node scripts\/run\.mjs) (?!install|add|init|run)([\w:-]+)/gm,
      ),
    ];
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named.map(([, script]) => script)));
  });

  it.each(prose)('$page links only to files that exist', ({ page, text }) => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
      join(page, '..', target),
    );
    expect(links.filter((target) => globSync(target, { cwd: root }).length === 0)).toEqual([]);
  });

  it.each(proseAndGuides)('$page names the Node that the packages ask for', ({ text }) => {
    const named = [...text.matchAll(/Node >= ([\d.]+)/g)].map(([, version]) => `>=${version}`);
    expect(new Set([engines?.node, ...named])).toEqual(new Set([engines?.node]));
  });
});

describe('the limits in the page of the http package', () => {
  it('are the defaults of the code', async () => {
    const { defaultLimits } = (await import(join(root, 'packages/http/dist/options/default-limits.js'))) as {
      defaultLimits: Record<string, number>;
    };
    const [attempt, call, attempts, concurrent, bytes] = tableRows(
      read('packages/http/README.md'),
      'Promise',
    ).map(([, limit]) => Number.parseInt(limit ?? '', 10));
    expect({
      timeoutMs: (attempt ?? 0) * 1000,
      deadlineMs: (call ?? 0) * 1000,
      maxAttempts: attempts,
      maxConcurrent: concurrent,
      maxResponseBytes: (bytes ?? 0) * 2 ** 20,
    }).toEqual(defaultLimits);
  });
});
