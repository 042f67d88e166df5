// `pnpm size`: measures what each package and each typical program weighs in a bundle, against the committed budget;
// with --update it writes the budget.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { installTools } from '../../scripts/lib/test-tools.ts';
import { commandLine } from '../../scripts/lib/command-line.ts';
import { execute } from '../../scripts/lib/run.ts';
import { publicPackages } from '../../scripts/lib/public-packages.ts';
import { root } from '../../scripts/lib/root.ts';
import { type Budget, budgetProblem, type Size } from './size/budget.ts';
import { consumerPrograms, wholePackage } from './size/programs.ts';

const { options } = commandLine('size');
const budgetFile = join(root, 'tests', 'bench', 'sizes.json');
const budget = JSON.parse(readFileSync(budgetFile, 'utf8')) as Budget;
const isUpdate = options.update;

await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['bundlers']);
const { bundleProgram, sizeOf } = await import('../tools/bundlers/measure.ts');

// The sync runs on Node, where nobody bundles its store's driver.
const bundled = publicPackages(root).filter(({ name }) => name !== '@customer-bridge/sync');
const wholePackages = bundled.map(({ name, folder }) => {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { exports: object };
  const entries = Object.keys(exports).filter((path) => !path.endsWith('.json'));
  return wholePackage(
    name.replace(/^.*\//, ''),
    entries.map((path) => name + path.slice(1)),
  );
});

const sizes: Record<string, Size> = {};
console.log(`${''.padEnd(42)}minified    gzip`);
for (const { name, code, without = [] } of [...wholePackages, ...consumerPrograms]) {
  const bundle = await bundleProgram(code, join(root, 'scripts'));
  const size = sizeOf(bundle);
  sizes[name] = size;
  const carried = without.filter((text) => bundle.includes(text)).map((text) => `carries ${text}`);
  const overBudget = isUpdate ? undefined : budgetProblem(size, budget[name]);
  const problems = [...carried, overBudget].filter((problem) => problem !== undefined);
  if (problems.length > 0) process.exitCode = 1;
  const mark = problems.length === 0 ? styleText('green', '✓') : styleText('red', '✗');
  const numbers = [size.minified, size.gzip].map((bytes) => String(bytes).padStart(8)).join('');
  console.log([mark, name.padEnd(38), numbers, ...problems].join(' '));
}
if (isUpdate) writeFileSync(budgetFile, `${JSON.stringify(sizes, null, 2)}\n`);
else if (process.exitCode === 1)
  console.log('Meant to be so? Then run `pnpm size --update` and commit the table.');
