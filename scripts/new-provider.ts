/**
 * Adds a provider to the workspace, made from its OpenAPI description, and says what a person has to decide.
 *
 *   node scripts/new-provider.ts <name> --spec <file> [--update <operationId>] [--paths <expression>] [--fix] [--source <page>]
 *   node scripts/new-provider.ts <name> --status
 *
 * `<name>` is in kebab-case. `--update` names the operation that changes a customer, where the description has several.
 * Nothing is written unless everything could be made, and nothing is left behind where something fails on the way.
 */
import { relative, resolve } from 'node:path';
import { callersFolder } from './lib/callers-folder.ts';
import { commandLine, refuse } from './lib/command-line.ts';
import { NewProviderError } from './new-provider/new-provider-error.ts';
import { writeAll } from './new-provider/transaction.ts';
import { execute } from './lib/run.ts';
import { root } from './lib/root.ts';
import { isPage } from './redocly/sources.js';

const { options, operands } = commandLine('new:provider');
const [name = ''] = operands;
if (options.spec === undefined && !options.status) refuse('new:provider', '--spec is missing');
if (options.spec !== undefined && options.status)
  refuse('new:provider', '--status is of a provider that is there: it takes no --spec');
if (options.source !== undefined && !options.fix) refuse('new:provider', '--source needs --fix');
if (options.source !== undefined && !isPage(options.source))
  refuse(
    'new:provider',
    '--source is the address of a page without https://, such as docs.example.com/customers',
  );
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { SpecError } = await import('./generate/spec-error.ts');
const { checklist } = await import('./new-provider/checklist.ts');
const { planNewProvider, providerStatus } = await import('./new-provider/new-provider.ts');

try {
  const folder = callersFolder('new:provider');
  if (options.spec === undefined) {
    console.log(checklist(await providerStatus(root, name, options.update)));
    process.exit();
  }
  const spec = resolve(folder, options.spec);
  const provider = await planNewProvider(root, { ...options, name, spec, folder });
  await writeAll(root, provider.files, install);
  const { added, edited } = provider.files;
  console.log(
    `Added ${name} from ${relative(folder, spec)}: ${added.size} files, and ${edited.size} that had to know it.\n`,
  );
  for (const path of edited.keys()) console.log(`  edited  ${path}`);
  if (provider.changes.size > 0) console.log(`\nChanged in the description:\n`);
  for (const [change, times] of provider.changes) console.log(`${String(times).padStart(6)}  ${change}`);
  console.log(`\nLeft to decide. Nothing is inferred: what stands there now promises nothing.\n`);
  console.log(checklist(provider));
  console.log(
    `\nThen: pnpm regen ${name}, pnpm format, pnpm api:check --update, pnpm size --update, npm test.`,
  );
} catch (error) {
  if (!(error instanceof NewProviderError || error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Every version is known already, so nothing but the links is missing. */
async function install(): Promise<void> {
  const command = ['pnpm', 'install', '--prefer-offline', '--no-frozen-lockfile'];
  await execute(command, { cwd: root }).catch((error: Error) => {
    throw new NewProviderError(
      `Nothing has changed, for the new packages could not be installed.\n${error.message}`,
    );
  });
}
