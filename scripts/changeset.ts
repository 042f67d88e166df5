// `pnpm changeset`: Changesets as it is, but that an option it does not have ends with 2 before anything is done, as
// everywhere here.
import { refuse } from './lib/command-line.ts';
import { run } from './lib/run.ts';

const words = process.argv.slice(2);
const command = words.slice(0, 1).filter((word) => !word.startsWith('-'));
const { output: help } = await run(['changeset', ...command, '--help']);
const known = [...help.matchAll(/--?[a-z][\w-]*/g)].map(([option]) => option);
const unknown = words.find((word) => word.startsWith('-') && !known.includes(word.split('=')[0]!));
if (unknown !== undefined) refuse('changeset', `Unknown option '${unknown}'`);
process.exitCode = (await run(['changeset', ...words], { show: true })).code;
