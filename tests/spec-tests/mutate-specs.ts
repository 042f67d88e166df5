/**
 * Makes every mistake that we know of in the specs, one at a time, and counts those that the spec tests catch.
 * Each mutant is generated and run in memory; fails where less than 99 % are caught.
 *
 *   node tests/spec-tests/mutate-specs.ts
 */
import { commandLine } from '@customer-bridge/scripts/lib/command-line.ts';
import { execute } from '@customer-bridge/scripts/lib/run.ts';
import { root } from '@customer-bridge/scripts/lib/root.ts';
import { limitsOf } from './checks/limits.ts';
import { isCaught, type CheckedMutant, reportOf, survivorsIn } from './mutation/report.ts';
import { mutationsOf } from './mutation/operators/operators.ts';
import type { Document } from './spec/document.ts';
import type { Provider } from './expected/provider.ts';
import { providers } from './expected/providers.ts';

commandLine('mutate:specs');
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { createMutantCheck } = await import('./mutation/check-mutant.ts');
const { bundledSpec } = await import('./spec/bundle.ts');
await execute(['pnpm', '--silent', 'build'], { cwd: root });

const leastCaught = 0.99;

async function checkMutants(provider: Provider): Promise<CheckedMutant[]> {
  // A part that the spec refers to in two places is two parts here.
  const document = JSON.parse(JSON.stringify(await bundledSpec(provider.name))) as Document;
  const check = await createMutantCheck(document, provider, limitsOf(provider.schemas));
  const checked: CheckedMutant[] = [];
  for (const mutation of mutationsOf(document)) {
    checked.push({ provider: provider.name, mutation, ...(await check(mutation)) });
  }
  return checked;
}

const started = performance.now();
const all: CheckedMutant[] = [];
for (const provider of providers) all.push(...(await checkMutants(provider)));
const share = all.filter(isCaught).length / all.length;

console.log(reportOf(all));
console.log(['', 'Not caught:', ...survivorsIn(all)].join('\n  '));
console.log(
  `\n${(share * 100).toFixed(1)} % caught, in ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = share < leastCaught ? 1 : 0;
