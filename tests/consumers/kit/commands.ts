import { nodeLines } from '../../../scripts/lib/node-lines.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';

export { nodeLines };

export type NodeLine = (typeof nodeLines)[number];

/** Starts a program in Node. */
export const node = (line: NodeLine): string[] => [tool('nodes', `node-${line}`, 'bin', 'node')];

/** Starts a program in Bun. */
export const bun: readonly string[] = [tool('runtimes', '.bin', 'bun'), 'run'];

/** Starts a program in Deno without any permission: neither network nor files nor environment variables. */
export const deno: readonly string[] = [
  tool('runtimes', '.bin', 'deno'),
  'run',
  '--node-modules-dir=manual',
  '--no-lock',
  '--no-prompt',
];
