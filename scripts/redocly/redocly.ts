import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Finished, run } from '../lib/run.ts';

const commandLine = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');

/** Runs a command of Redocly with the workspace's own configuration. */
export function redocly(root: string, ...words: readonly string[]): Promise<Finished> {
  return run([process.execPath, commandLine, ...words, '--config', join(root, 'redocly.yaml')]);
}
