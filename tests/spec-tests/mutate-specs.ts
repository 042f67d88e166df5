/**
 * Makes every mistake that we know of in the specs, one at a time, and counts those that the spec tests catch.
 * Each mutant is generated and run in memory; fails where less than 99 % are caught.
 *
 *   node tests/spec-tests/mutate-specs.ts
 */
import { commandLine } from '@customer-bridge/scripts/lib/command-line.ts';
import { execute } from '@customer-bridge/scripts/lib/run.ts';
import { root } from '@customer-bridge/scripts/lib/root.ts';
import { limitsOf } from './judges/limits.ts';
import { isCaught, type Judged, reportOf, survivorsIn } from './mutants/report.ts';
import { mutationsOf } from './mutations/mutations.ts';
import type { Document } from './spec/document.ts';
import type { Provider } from './table/provider.ts';
import { providers } from './table/providers.ts';

commandLine('mutate:specs');
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { createMutantJudge } = await import('./mutants/judge-mutant.ts');
const { bundledSpec } = await import('./spec/bundle.ts');
await execute(['pnpm', '--silent', 'build'], { cwd: root });

const leastCaught = 0.99;

async function judgeMutants(provider: Provider): Promise<Judged[]> {
  // A part that the spec refers to in two places is two parts here.
  const document = JSON.parse(JSON.stringify(await bundledSpec(provider.name))) as Document;
  const judge = await createMutantJudge(document, provider, limitsOf(provider.schemas));
  const judged: Judged[] = [];
  for (const mutation of mutationsOf(document)) {
    judged.push({ provider: provider.name, mutation, ...(await judge(mutation)) });
  }
  return judged;
}

const started = performance.now();
const all: Judged[] = [];
for (const provider of providers) all.push(...(await judgeMutants(provider)));
const share = all.filter(isCaught).length / all.length;

console.log(reportOf(all));
console.log(['', 'Not caught:', ...survivorsIn(all)].join('\n  '));
console.log(
  `\n${(share * 100).toFixed(1)} % caught, in ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exitCode = share < leastCaught ? 1 : 0;
