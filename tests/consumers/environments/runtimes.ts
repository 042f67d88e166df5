import { execute } from '../../../scripts/lib/run.ts';
import type { Consumer } from '../kit/consumer.ts';
import { bun, deno, node, nodeLines } from '../kit/commands.ts';
import { firstExampleWith, updateWith } from '../kit/update.ts';

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

const listening: readonly { name: string; command: readonly string[] }[] = [
  { name: 'listen:node-20', command: node('20') },
  { name: 'listen:bun', command: bun },
  { name: 'listen:deno', command: [...deno, '--allow-net=127.0.0.1'] },
];

/** Every runtime that has a command line. */
export const consumers: readonly Consumer[] = [
  ...runtimes.map(({ name, command }): Consumer => ({
    name,
    tools: ['nodes', 'runtimes'],
    run: (kit) => updateWith(command, kit),
  })),
  ...examples.map(({ name, command }): Consumer => ({
    name,
    tools: ['nodes', 'runtimes'],
    run: (kit) => firstExampleWith(command, kit),
  })),
  ...listening.map(({ name, command }): Consumer => ({
    name,
    tools: ['nodes', 'runtimes'],
    async run({ app }) {
      const text = await execute([...command, 'listen.js'], { cwd: app.folder, timeoutMs: 30_000 });
      if (text.trim() !== 'Zoë 🦊 1') throw new Error(`It printed: ${text}`);
      return text.trim();
    },
  })),
];
