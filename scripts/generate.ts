/**
 * Makes the types packages from the specs.
 *
 *   node scripts/generate.ts [provider ...] [--check]
 *
 * `--check` writes nothing, names each file that is not as its spec says, and then exits with 1.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate/generate.ts';
import { SpecError } from './generate/spec-error.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});

try {
  const files = await generate(join(import.meta.dirname, '..'), {
    providers: positionals,
    check: values.check,
  });
  for (const file of files) console.log(`${values.check ? 'Not as its spec says' : 'Generated'}: ${file}`);
  if (files.length === 0) console.log('The generated files are as their specs say.');
  else if (values.check) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
