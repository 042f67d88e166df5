// Prints the folders of the tools that the bootstrap would fetch for this machine, one a line, for a job of CI that puts
// them on its PATH.
import { join } from 'node:path';
import { thisMachine } from './machine.mjs';
import { provideTools } from './provide-tools.mjs';
import { startCommand } from './start-command.mjs';
import { chooseTools } from './toolchain.mjs';

const { tools, problem } = chooseTools(thisMachine());
const npm = (cwd, words) => startCommand('npm', words, { cwd, env: process.env, output: 2 });
const folders =
  problem === undefined ? await provideTools(join(import.meta.dirname, '..', '..'), tools, npm) : undefined;
if (folders === undefined) {
  console.error(problem ?? 'The tools could not be fetched.');
  process.exitCode = 1;
} else console.log(folders.join('\n'));
