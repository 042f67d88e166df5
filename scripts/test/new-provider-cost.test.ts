import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { checklist } from '../new-provider/checklist.ts';
import { planProvider } from '../new-provider/new-provider.ts';
import { fixtures } from './new-provider/fixtures/fixtures.ts';
import { tableRows } from './table-rows.ts';

const told = tableRows(readFileSync(join(root, 'docs/add-a-provider.md'), 'utf8'), 'Provider');

it('tells of each provider of the trial what it leaves to a person', { timeout: 60_000 }, async () => {
  const rows: string[][] = [];
  for (const { name, options, filledIn } of fixtures) {
    const option = (flag: string): string | undefined => options[options.indexOf(flag) + 1 || Infinity];
    const provider = await planProvider(root, {
      name,
      spec: join(root, 'scripts/test/new-provider/fixtures', `${name}.yaml`),
      folder: root,
      fix: true,
      paths: option('--paths'),
      source: option('--source'),
    });
    const decisions = checklist(provider).match(/^\[ \]/gm)!.length;
    const findings = provider.findings.reduce((sum, { count }) => sum + count, 0);
    const written = filledIn[`packages/adapter/src/providers/${name}.ts`]!.flatMap(([, to]) =>
      to.split('\n'),
    );
    rows.push([`\`${name}\``, ...[decisions, findings, written.length].map(String)]);
  }
  expect(told.map(([name, , ...figures]) => [name, ...figures.slice(0, 3)])).toEqual(rows);
});
