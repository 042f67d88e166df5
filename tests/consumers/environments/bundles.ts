import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consumer } from '../kit/consumer.ts';
import { updateWith } from '../kit/update.ts';

const names = ['esbuild', 'vite', 'rollup'] as const;

/** One file for a server, made by each bundler and run by this Node without any package beside it. */
export const consumers: readonly Consumer[] = names.map((name) => ({
  name: `bundle:${name}`,
  tools: ['bundlers'],
  async run(kit) {
    const { bundlers } = await import('../../tools/bundlers/bundle.ts');
    const code = await bundlers[name](kit.app.folder, 'import.js', 'server');
    const left = /\bfrom\s*["'](?!node:)([^"']+)/.exec(code)?.[1];
    if (left !== undefined) throw new Error(`The bundle still imports ${left}.`);
    const file = join(kit.app.folder, `bundle-${name}.mjs`);
    await writeFile(file, code);
    return `${await updateWith([process.execPath, file], kit)}, ${(code.length / 1024).toFixed(0)} KiB`;
  },
}));
