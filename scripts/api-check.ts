// `pnpm api:check`: holds the public types to their reports, one for each entry point. A report has to say what the
// types are now, and what users of the last release have to change has to be announced by a changeset. Needs the tags of
// the releases. `--update` writes the reports.
import { styleText } from 'node:util';
import { commandLine } from './lib/command-line.ts';
import type { Verdict } from './release/api/check-packages.ts';
import { outdatedReports, writeReports } from './release/api/committed-reports.ts';
import { entryPoints } from './lib/entry-points.ts';
import { execute } from './lib/run.ts';
import { root } from './lib/root.ts';

const { options } = commandLine('api:check');
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { checkPackages } = await import('./release/api/check-packages.ts');
const { makeReports } = await import('./release/api/make-reports.ts');
await execute(['pnpm', '--silent', 'build'], { cwd: root });

const entries = entryPoints(root);
const made = makeReports(entries);
if (options.update) writeReports(root, made);
const outdated = outdatedReports(root, made);
tell(
  outdated.length === 0,
  outdated.length === 0
    ? `${made.size} reports are up to date`
    : 'Reports are not what the public types are:',
  outdated,
);
if (outdated.length > 0)
  console.log('    Meant to be so? Then run `pnpm api:check --update` and commit the reports.');

for (const verdict of await checkPackages(root, entries, made))
  tell(verdict.breaks.length === 0 || verdict.isAnnounced, describe(verdict), verdict.breaks);

function describe({ name, released, breaks, isAnnounced }: Verdict): string {
  if (released === undefined) return `${name} has promised nothing yet`;
  if (breaks.length === 0) return `${name} keeps what ${released} promised`;
  const announced = isAnnounced
    ? 'as announced'
    : 'which needs a major changeset, or a minor one while it is 0.x';
  return `${name} breaks what ${released} promised, ${announced}:`;
}

function tell(holds: boolean, sentence: string, lines: readonly string[]): void {
  if (!holds) process.exitCode = 1;
  console.log(`${holds ? styleText('green', '✓') : styleText('red', '✗')} ${sentence}`);
  for (const line of lines) console.log(`    ${line}`);
}
