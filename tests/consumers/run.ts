// `pnpm consumers [name or its beginning ...]`: packs the packages and uses them as their users do, in every runtime,
// compiler and bundler; one line for each. Everything stays on loopback and in a temporary folder.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { commandLine, refuse } from '../../scripts/lib/command-line.ts';
import { createApp } from './kit/app.ts';
import type { Consumer, Kit } from './kit/consumer.ts';
import { startFakes } from './kit/fakes.ts';
import { installTools } from '../../scripts/lib/test-tools.ts';

const files = globSync('environments/*.ts', { cwd: import.meta.dirname }).toSorted();
const modules = await Promise.all(
  files.map((file) => import(join(import.meta.dirname, file)) as Promise<{ consumers: readonly Consumer[] }>),
);
const consumers = modules.flatMap((module) => module.consumers);

const { operands: wanted } = commandLine('consumers');
const chosen =
  wanted.length === 0
    ? consumers
    : consumers.filter(({ name }) => wanted.some((word) => name.startsWith(word)));
if (chosen.length === 0)
  refuse('consumers', `No such consumer. There are: ${consumers.map(({ name }) => name).join(', ')}`);

const started = performance.now();
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
await installTools(chosen.flatMap(({ tools }) => tools));
const app = await createApp();
const fakes = await startFakes(app.folder);
console.log(
  styleText('dim', `Packed ${app.tarballs.length} packages and installed them (${seconds(started)})`),
);

let failed = 0;
async function runConsumer({ name, run }: Consumer, kit: Kit): Promise<void> {
  const since = performance.now();
  try {
    const remark = await run(kit);
    console.log(
      `${styleText('green', '✓')} ${name.padEnd(29)} ${remark} ${styleText('dim', `(${seconds(since)})`)}`,
    );
  } catch (error) {
    failed += 1;
    console.log(
      `${styleText('red', '✗')} ${name.padEnd(29)} ${error instanceof Error ? error.message : error}`,
    );
  }
}

try {
  // Two at a time: most of them wait for a process.
  const queue = [...chosen];
  const worker = async (): Promise<void> => {
    for (let consumer = queue.shift(); consumer !== undefined; consumer = queue.shift())
      await runConsumer(consumer, { app, fakes });
  };
  await Promise.all([worker(), worker()]);
} finally {
  await fakes.close();
  app.remove();
}
console.log(`${chosen.length - failed} passed, ${failed} failed, ${seconds(started)}`);
process.exitCode = failed === 0 ? 0 : 1;
