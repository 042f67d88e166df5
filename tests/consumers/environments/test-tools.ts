import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeBlocks } from '../../../scripts/lib/code-blocks.ts';
import { execute } from '../../../scripts/lib/run.ts';
import { root } from '../../../scripts/lib/root.ts';
import type { Consumer } from '../kit/consumer.ts';
import { tool } from '../../../scripts/lib/test-tools.ts';

/** How many tests passed, as Vitest and Jest say it. */
function passed(output: string): string {
  const [, count] = /Tests:?\s+(\d+ passed)/.exec(output) ?? [];
  if (count === undefined) throw new Error(output);
  return count;
}

const vitestConsumers = (['jsdom', 'happy-dom'] as const).map((environment): Consumer => ({
  name: `vitest:${environment}`,
  tools: ['test-tools'],
  async run({ app }) {
    const vitest = [process.execPath, tool('test-tools', 'vitest', 'vitest.mjs'), 'run'];
    const output = await execute([...vitest, '--globals', '--environment', environment], {
      cwd: join(app.folder, 'tests'),
      env: { ENVIRONMENT: environment, VITEST_SKIP_INSTALL_CHECKS: '1', NO_COLOR: '1' },
      timeoutMs: 60_000,
    });
    return passed(output);
  },
}));

/** With the settings of the testkit's page, in the environment that they name and in the one of Node. */
const jestConsumer: Consumer = {
  name: 'jest',
  tools: ['test-tools'],
  async run({ app }) {
    const folder = join(app.folder, 'jest');
    const settings = codeBlocks(join(root, 'packages', 'testkit', 'README.md')).find(
      ({ language }) => language === 'js',
    );
    await writeFile(join(folder, 'jest.config.mjs'), settings!.code);
    await mkdir(join(folder, 'node_modules', '@swc'), { recursive: true });
    for (const name of ['@swc/core', '@swc/jest', 'jest-fixed-jsdom'])
      await symlink(tool('test-tools', name), join(folder, 'node_modules', name));
    const outputs: string[] = [];
    for (const words of [[], ['--env=node']]) {
      const jest = [process.execPath, tool('test-tools', 'jest', 'bin', 'jest.js'), '--no-cache', ...words];
      // Jest reports where errors go.
      const command = ['sh', '-c', '"$@" 2>&1', 'sh', ...jest];
      outputs.push(passed(await execute(command, { cwd: folder, timeoutMs: 60_000 })));
    }
    return outputs.join(', ');
  },
};

/** Test runners with browser-like globals, as whole frameworks set them for their users' server code too. */
export const consumers: readonly Consumer[] = [...vitestConsumers, jestConsumer];
