import { join } from 'node:path';
import { root } from './root.ts';
import { execute } from './run.ts';

const folder = join(root, 'tests', 'tools');

/** The folders of `tests/tools`, each a package with heavy dependencies; and the rigs that have their own. */
export type TestTools =
  | '../agreement'
  | '../bench'
  | '../mutation'
  | 'build-cache'
  | 'bundlers'
  | 'compilers'
  | 'fetches'
  | 'next'
  | 'nodes'
  | 'packaging'
  | 'registry'
  | 'runtimes'
  | 'test-tools';

/** Installs tools from the lockfile; a second time costs little. */
export async function installTools(tools: Iterable<TestTools>): Promise<void> {
  const filters = [...new Set(tools)].map((name) => `--filter=./${name}`);
  if (filters.length === 0) return;
  const command = ['pnpm', 'install', '--frozen-lockfile', '--loglevel=error', ...filters];
  await execute(command, { cwd: folder, timeoutMs: 600_000 });
}

/** The path of something that a tool brings: `tool('nodes', 'node-20', 'bin/node')`. */
export const tool = (tools: TestTools, ...path: string[]): string =>
  join(folder, tools, 'node_modules', ...path);
