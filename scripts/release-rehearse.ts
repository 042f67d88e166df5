// `pnpm release:rehearse`: releases the work tree twice to a real registry on loopback, as the release workflow would,
// and uses each release as new users do, with npm and with pnpm. Everything happens in a copy in a temporary folder.
import { deepStrictEqual } from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { installTools } from './lib/test-tools.ts';
import { commandLine } from './lib/command-line.ts';
import { git } from './lib/git.ts';
import { rehearsalEnvironment } from './lib/rehearsal-environment.ts';
import { checkOut } from './release/checkout.ts';
import { type Consumer, createConsumer, upgrade, use } from './release/consumer.ts';
import { execute } from './lib/run.ts';
import { publicPackages } from './lib/public-packages.ts';
import { startRegistry } from './release/registry.ts';
import { step } from './lib/step.ts';
import { temporaryFolder } from './lib/temporary-folder.ts';
import { root } from './lib/root.ts';

commandLine('release:rehearse');
const started = performance.now();
const { path: folder, remove } = temporaryFolder('rehearsal');
const copy = join(folder, 'copy');
const inCopy = (...command: string[]): Promise<string> =>
  execute(command, { cwd: copy, env: rehearsalEnvironment() });

const versions = (): Record<string, string> =>
  Object.fromEntries(publicPackages(copy).map(({ name, version }) => [basename(name), version]));
const told = (found: Record<string, string>): string =>
  Object.entries(found)
    .map((entry) => entry.join(' '))
    .join(', ');

async function release(): Promise<void> {
  await step(
    'Versioned',
    () => inCopy('pnpm', 'version-packages'),
    () => told(versions()),
  );
  await step('Built', () => inCopy('pnpm', 'build'));
  await step('Published', () => inCopy('pnpm', 'release'));
}

async function confirm(consumer: Consumer): Promise<void> {
  deepStrictEqual(await use(consumer), versions());
}

const registry = await step('Started a registry on loopback', async () => {
  await installTools(['registry']);
  return startRegistry(join(folder, 'registry'));
});

try {
  await step('Copied the work tree and installed it', async () => {
    await checkOut(root, copy);
    await appendFile(join(copy, '.npmrc'), registry.npmrc);
    await inCopy('pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  });

  await release();
  const consumers: Consumer[] = [];
  for (const packageManager of ['npm', 'pnpm'] as const)
    await step(`Installed it with ${packageManager} and updated a customer`, async () => {
      const consumer = await createConsumer(packageManager, join(folder, packageManager), registry.npmrc);
      await confirm(consumer);
      consumers.push(consumer);
    });

  // A fix below everything, which reaches users by itself, and a new minor, which takes new versions of its dependents.
  const changeset =
    "---\n'@customer-bridge/http': patch\n'@customer-bridge/yuno-types': minor\n---\n\nRehearsed.\n";
  await writeFile(join(copy, '.changeset', 'rehearsal.md'), changeset);
  await release();
  await step('Kept what the first release promised', () => inCopy('pnpm', 'api:check'));
  for (const consumer of consumers)
    await step(`Upgraded with ${consumer.packageManager} and updated a customer`, async () => {
      await upgrade(consumer);
      await confirm(consumer);
    });
  await step('Published nothing twice', async () => {
    const tags = await git(copy, 'tag');
    await inCopy('pnpm', 'changeset', 'publish');
    deepStrictEqual(await git(copy, 'tag'), tags);
  });
  console.log(`Rehearsed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await registry.close();
  remove();
}
