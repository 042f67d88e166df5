/**
 * Carries a change of the specs on: lints them, makes the types packages, and writes a changeset for each provider whose
 * spec changed.
 *
 *   node scripts/regen.ts [provider ...] [--since <git ref>] [--check | --watch]
 *
 * `--check` writes nothing, names each file that is not as its spec says, and then exits with 1.
 * `--watch` does it again whenever a spec is saved.
 */
import { parseArgs } from 'node:util';
import { providersIn } from './generate/providers.ts';
import { regen } from './regen/regen.ts';
import { RegenError } from './regen/regen-error.ts';
import { summary } from './regen/summary.ts';
import { watchSpecs } from './regen/watch.ts';
import { root } from './run/command.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    since: { type: 'string' },
    check: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
});
const { since, check, watch } = values;

/** Whether the specs are right and, with `--check`, all that follows from them is there. */
async function run(providers: readonly string[]): Promise<boolean> {
  try {
    const plans = await regen(root, { providers, since, check });
    for (const plan of plans) console.log(summary(plan, check));
    const complete = !check || plans.every(({ outdated }) => outdated.length === 0);
    if (!complete) console.log('\nRun `pnpm regen`, and commit what it writes.');
    return complete;
  } catch (error) {
    if (!(error instanceof RegenError) && !watch) throw error;
    console.error(error instanceof RegenError ? error.message : error);
    return false;
  }
}

async function runAgain(saved: readonly string[]): Promise<void> {
  const known = providersIn(root);
  // A file outside every provider's folder may belong to any of them.
  const touched = saved.every((name) => known.includes(name)) ? saved : known;
  const providers = touched.filter((name) => positionals.length === 0 || positionals.includes(name));
  if (providers.length > 0) await run(providers);
}

if (check && watch) {
  console.error('--check writes nothing and --watch does: choose one.');
  process.exitCode = 2;
} else if (watch) {
  await run(positionals);
  console.log('\nWatching specs ...');
  await watchSpecs(root, runAgain);
} else if (!(await run(positionals))) {
  process.exitCode = 1;
}
