import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmEnvironment } from '../../../scripts/lib/npm-environment.ts';
import { entryPoints } from '../../../scripts/lib/entry-points.ts';
import { execute } from '../../../scripts/lib/run.ts';
import { pack, type Tarball } from '../../../scripts/lib/pack.ts';
import { codeBlocks } from '../../../scripts/lib/code-blocks.ts';
import { temporaryFolder } from '../../../scripts/lib/temporary-folder.ts';
import { root } from '../../../scripts/lib/root.ts';

/** A user's project outside this repository, with the packed packages installed as a user does. */
export interface App {
  folder: string;
  tarballs: Tarball[];
  remove(): void;
}

/** Builds and packs the packages and installs them, with nothing else, into a folder of their own. */
export async function createApp(): Promise<App> {
  await execute(['pnpm', '--silent', 'build'], { cwd: root });
  const { path: folder, remove } = temporaryFolder('consumers');
  try {
    await mkdir(join(folder, 'tarballs'));
    const tarballs = await pack(root, join(folder, 'tarballs'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    const files = tarballs.map(({ file }) => file);
    const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
    await execute(['npm', 'install', ...quietly, ...files], { cwd: folder, env: npmEnvironment() });
    await cp(join(import.meta.dirname, '..', 'programs'), folder, { recursive: true });
    await mkdir(join(folder, 'types'));
    const names = entryPoints(root).map(({ name }) => name);
    await writeFile(
      join(folder, 'types', 'any-platform.ts'),
      importing(names.filter((name) => !onNode(name))),
    );
    await writeFile(join(folder, 'types', 'node.ts'), importing(names.filter(onNode)));
    await writeFile(join(folder, 'readme.ts'), firstExample());
    await writeFile(join(folder, 'readme.js'), firstExample());
    return { folder, tarballs, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Stores of the sync whose driver, and with it its declarations, a user installs. */
const withPeers = /\/sync\/(?:postgres|redis)$/;

/** The sync runs on Node alone, and its declarations name Node's. */
const onNode = (name: string): boolean => /\/sync(?:\/|$)/.test(name);

/** A program that has the compiler read the declarations of entry points. */
function importing(names: readonly string[]): string {
  const imported = names.filter((name) => !withPeers.test(name));
  const imports = imported.map((name, index) => `import type * as entry${index} from '${name}';`);
  return [
    ...imports,
    `export type Every = [${imported.map((_name, index) => `typeof entry${index}`)}];`,
    '',
  ].join('\n');
}

/** What a new user pastes: the README's first program. It has no types of its own, so that it runs as it is. */
export function firstExample(): string {
  const block = codeBlocks(join(root, 'README.md')).find(({ language }) => language === 'ts');
  if (block === undefined) throw new Error('README.md has no ts block.');
  return block.code;
}
