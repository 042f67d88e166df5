import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmEnvironment } from '../lib/npm-environment.ts';
import { codeBlocks } from '../lib/code-blocks.ts';
import { root } from '../lib/root.ts';
import { execute } from '../lib/run.ts';

export type PackageManager = 'npm' | 'pnpm';

/** A new user's project. */
export interface Consumer {
  packageManager: PackageManager;
  folder: string;
  env: Record<string, string | undefined>;
}

const blocks = codeBlocks(join(root, 'README.md'));
const blockOf = (wanted: string): string => blocks.find(({ language }) => language === wanted)!.code;

/** What the README tells a new user to install, and what else there is. */
const packages = [
  ...blockOf('sh').trim().split(' ').slice('npm install'.split(' ').length),
  '@customer-bridge/sync',
];

const commands = {
  npm: { install: ['npm', 'install', '--no-audit', '--no-fund'], upgrade: ['npm', 'update'] },
  pnpm: { install: ['pnpm', 'add'], upgrade: ['pnpm', 'update'] },
} as const;

/** Makes an empty project that gets this scope's packages from a registry, and installs what the README says. */
export async function createConsumer(
  packageManager: PackageManager,
  folder: string,
  npmrc: string,
): Promise<Consumer> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await writeFile(join(folder, '.npmrc'), npmrc);
  await writeFile(join(folder, 'readme.js'), blockOf('ts'));
  await cp(join(import.meta.dirname, 'consumer-program.js'), join(folder, 'program.js'));
  // pnpm takes no version of the last day; a rehearsal can't wait that long. The engine of the sync has an extra that is
  // built natively, and does without it.
  if (packageManager === 'pnpm') {
    const settings = 'minimumReleaseAge: 0\nallowBuilds: { msgpackr-extract: false }\n';
    await writeFile(join(folder, 'pnpm-workspace.yaml'), settings);
  }
  // Ports of loopback come round again: what was cached from one must not be taken for what is there now.
  const cache = join(folder, '.cache');
  const env = {
    ...npmEnvironment(),
    npm_config_cache: cache,
    pnpm_config_cache_dir: cache,
    // What npm hands on to the scripts that it runs is no setting of this user.
    npm_config_prefer_offline: undefined,
    npm_config_local_prefix: undefined,
    npm_config_package: undefined,
  };
  const consumer: Consumer = { packageManager, folder, env };
  await execute([...commands[packageManager].install, ...packages], { cwd: folder, env: consumer.env });
  return consumer;
}

/** Takes the newest versions that the project's own ranges allow. */
export async function upgrade({ packageManager, folder, env }: Consumer): Promise<void> {
  await execute(commands[packageManager].upgrade, { cwd: folder, env });
}

/**
 * Runs the README's first program and an update over loopback, and resolves to the versions that did it, by package.
 *
 * @throws Error where a program fails, or prints other than it should.
 */
export async function use({ folder, env }: Consumer): Promise<Record<string, string>> {
  const shown = await execute([process.execPath, 'readme.js'], { cwd: folder, env });
  if (shown !== blockOf('text')) throw new Error(`The README's first program printed: ${shown}`);
  return JSON.parse(await execute([process.execPath, 'program.js'], { cwd: folder, env }));
}
