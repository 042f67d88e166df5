import type { Cell } from '../kit/cell.ts';
import { tool } from '../kit/tools.ts';
import { firstExampleWith, updateWith } from './update.ts';

const nodeLines = ['20', '22', '24', '26'];
const bun = [tool('runtimes', '.bin', 'bun'), 'run'];
// No permission but the one that a call needs: neither files nor environment variables.
const deno = [
  tool('runtimes', '.bin', 'deno'),
  'run',
  '--node-modules-dir=manual',
  '--no-lock',
  '--no-prompt',
];

const node = (line: string): string[] => [tool('runtimes', `node-${line}`, 'bin', 'node')];

const runtimes: readonly { name: string; command: readonly string[] }[] = [
  ...nodeLines.flatMap((line) => [
    { name: `node-${line}:import`, command: [...node(line), 'import.js'] },
    { name: `node-${line}:require`, command: [...node(line), 'require.cjs'] },
  ]),
  { name: 'bun', command: [...bun, 'import.js'] },
  { name: 'deno', command: [...deno, '--allow-net=127.0.0.1', 'import.js'] },
];

const examples: readonly { name: string; command: readonly string[] }[] = [
  ...nodeLines.map((line) => ({ name: `readme:node-${line}`, command: node(line) })),
  { name: 'readme:bun', command: bun },
  { name: 'readme:deno', command: deno },
];

/** Every runtime that has a command line. */
export const runtimeCells: readonly Cell[] = [
  ...runtimes.map(({ name, command }): Cell => ({
    name,
    tools: ['runtimes'],
    run: (kit) => updateWith(command, kit),
  })),
  ...examples.map(({ name, command }): Cell => ({
    name,
    tools: ['runtimes'],
    run: (kit) => firstExampleWith(command, kit),
  })),
];
