/**
 * Makes the types packages from the specs.
 *
 *   node scripts/generate.ts [provider ...] [--check]
 *
 * `--check` writes nothing, names each file that is not as its spec says, and then exits with 1.
 */
import { join } from 'node:path';
import { commandLine } from './lib/command-line.ts';

const { options, operands: providers } = commandLine('generate');
// Loaded only once the call is known to be right: it takes longer than the answer to `--help`.
const { generate } = await import('./generate/generate.ts');
const { SpecError } = await import('./generate/spec-error.ts');

try {
  const files = await generate(join(import.meta.dirname, '..'), { providers, check: options.check });
  for (const file of files) console.log(`${options.check ? 'Not as its spec says' : 'Generated'}: ${file}`);
  if (files.length === 0) console.log('The generated files are as their specs say.');
  else if (options.check) {
    console.log('\nRun `pnpm regen`, and commit what it writes.');
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
