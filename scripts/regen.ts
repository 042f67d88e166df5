/**
 * Carries a change of the specs on: lints them, makes the types packages, and writes a changeset for each provider whose
 * spec changed.
 *
 *   node scripts/regen.ts [provider ...] [--since <git ref>] [--check | --watch]
 *
 * `--check` writes nothing, names each file that is not as its spec says, and then exits with 1.
 * `--watch` does it again whenever a spec is saved.
 */
import { providersIn } from './generate/providers.ts';
import { commandLine, refuse } from './lib/command-line.ts';
import { RegenError } from './regen/regen-error.ts';
import { summary } from './regen/summary.ts';
import { watchSpecs } from './regen/watch.ts';
import { root } from './lib/root.ts';

const { options, operands } = commandLine('regen');
const { since, check, watch } = options;
if (check && watch) refuse('regen', '--check writes nothing and --watch does: choose one');
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { chosenProviders, regen } = await import('./regen/regen.ts');

/** Whether the specs are right and, with `--check`, all that follows from them is there. */
async function run(providers: readonly string[]): Promise<boolean> {
  const plans = await regen(root, { providers, since, check });
  for (const plan of plans) console.log(summary(plan, check));
  const complete = !check || plans.every(({ outdated }) => outdated.length === 0);
  if (!complete) console.log('\nRun `pnpm regen`, and commit what it writes.');
  return complete;
}

/** Follows the providers whose specs were saved; an error is shown, and the next save may mend it. */
async function follow(saved: readonly string[]): Promise<void> {
  try {
    const chosen = chosenProviders(root, operands);
    // A file outside every provider's folder may belong to any of them.
    const isShared = saved.some((folder) => !providersIn(root).includes(folder));
    const providers = isShared ? chosen : chosen.filter((provider) => saved.includes(provider));
    if (providers.length > 0) await run(providers);
  } catch (error) {
    console.error(error instanceof RegenError ? error.message : error);
  }
  console.log('\nWatching specs ...');
}

try {
  chosenProviders(root, operands);
  if (watch) await watchSpecs(root, follow);
  else if (!(await run(operands))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof RegenError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
