import { join } from 'node:path';
import { execute } from '../../../scripts/lib/run.ts';

/** This folder. */
export const consumers: string = join(import.meta.dirname, '..');

/** The folders of tools, each a package with heavy dependencies. */
export type Tools =
  | 'build-cache'
  | 'bundlers'
  | 'compilers'
  | 'fetches'
  | 'next'
  | 'packaging'
  | 'registry'
  | 'runtimes'
  | 'test-tools';

/** Installs tools from the lockfile; a second time costs little. */
export async function installTools(tools: Iterable<Tools>): Promise<void> {
  const filters = [...new Set(tools)].map((name) => `--filter=./${name}`);
  if (filters.length === 0) return;
  const command = ['pnpm', 'install', '--frozen-lockfile', '--loglevel=error', ...filters];
  await execute(command, { cwd: consumers, timeoutMs: 600_000 });
}

/** The path of something that a tool brings: `tool('runtimes', 'node-20', 'bin/node')`. */
export const tool = (tools: Tools, ...path: string[]): string =>
  join(consumers, tools, 'node_modules', ...path);
