// `pnpm agree:specs`: shows the bodies of every create and update to tools of others, and fails where one of them reads a
// description otherwise than our validators do, unless `known-differences.ts` says so, and where that says so for nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../../scripts/lib/command-line.ts';
import { installTools } from '../../scripts/lib/test-tools.ts';
import { root } from '../../scripts/lib/root.ts';
import { execute } from '../../scripts/lib/run.ts';
import { temporaryFolder } from '../../scripts/lib/temporary-folder.ts';

commandLine('agree:specs');
await execute(['pnpm', '--silent', 'build'], { cwd: root });
await installTools(['../agreement']);
// Loaded only now that everything is there.
const { bodiesOf } = await import('./bodies.ts');
const { compare } = await import('./compare.ts');
const { judges } = await import('./judges/judges.ts');
const { knownDifferences } = await import('./known-differences.ts');
const { providers } = await import('../spec-tests/expected/providers.ts');
const { bundledSpec } = await import('../spec-tests/spec/bundle.ts');

/** How many of the problems of one judge are told. */
const most = 20;

const cache = join(import.meta.dirname, '.cache');
mkdirSync(cache, { recursive: true });
const { path: place, remove } = temporaryFolder('agreement', cache);
const subjects = await Promise.all(
  providers.map(async (provider) => ({
    provider,
    document: await bundledSpec(provider.name),
    bodies: bodiesOf(provider),
  })),
);
const bodies = subjects.flatMap((subject) => subject.bodies);

/** Shows all bodies to one judge, each provider's beside its own description. */
async function verdictsOf(name: keyof typeof judges): Promise<boolean[]> {
  const verdicts: boolean[] = [];
  for (const { provider, document, bodies: own } of subjects) {
    const folder = join(place, provider.name, name.replaceAll(' ', '-'));
    mkdirSync(folder, { recursive: true });
    const spec = join(folder, 'openapi.json');
    writeFileSync(spec, JSON.stringify(document));
    const judge = await judges[name]({ provider, document, spec, folder });
    verdicts.push(...(await judge(own)));
  }
  return verdicts;
}

let failed = 0;
try {
  for (const name of Object.keys(judges) as (keyof typeof judges)[]) {
    const differences = knownDifferences.filter(({ by }) => by.includes(name));
    const { agreed, known, problems } = compare(bodies, await verdictsOf(name), differences);
    const sum = `agrees on ${agreed} of ${bodies.length} bodies, differs on ${known} as is known`;
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}: ${sum}`);
    for (const problem of problems.slice(0, most)) console.log(`    ${problem}`);
    if (problems.length > most) console.log(`    and ${problems.length - most} more`);
    if (problems.length > 0) failed += 1;
  }
} finally {
  remove();
}
console.log(`\n${Object.keys(judges).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
