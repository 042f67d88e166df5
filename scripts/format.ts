// `pnpm format`: formats every file.
import { commandLine } from './lib/command-line.ts';
import { run } from './lib/run.ts';

commandLine('format');
process.exitCode = (await run(['prettier', '--write', '--cache', '.'], { show: true })).code;
