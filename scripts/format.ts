// `pnpm format`: formats every file.
import { commandLine } from './lib/command-line.ts';
import { runCommand } from './run/command.ts';

commandLine('format');
process.exitCode = (await runCommand(['prettier', '--write', '--cache', '.'], { show: true })).code;
