// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from './npm-ci.mjs';

/** @import { Tool } from './toolchain.mjs' */
/** @typedef {{ version: string; integrity: string; optional?: boolean }} Locked */

const hourMs = 3_600_000;

/**
 * Gives the folders that have the tools in them, which come from npm the first time and from the checkout's cache after
 * that. npm compares each with its hash in the lockfile, and runs no script of a package.
 *
 * @param {string} root The checkout.
 * @param {readonly Tool[]} tools
 * @param {(folder: string, words: string[]) => Promise<number>} npm Runs npm in a folder, and gives its exit code.
 * @returns {Promise<string[] | undefined>} Nothing where npm failed.
 */
export async function provideTools(root, tools, npm) {
  const { packages } = JSON.parse(readFileSync(join(root, 'scripts/run/tools/package-lock.json'), 'utf8'));
  /** @type {[string, Locked][]} */
  const locked = tools.map((tool) => [tool.package, packages[`node_modules/${tool.package}`]]);
  const cache = join(root, '.cache', 'tools');
  const folder = join(cache, keyOf(locked));
  if (!existsSync(folder)) {
    console.error(`Fetching ${locked.map(([name, { version }]) => `${name}@${version}`).join(' and ')} ...`);
    // Made elsewhere and moved, so that it is whole once it is there, for every run that starts meanwhile too.
    const unfinished = join(cache, `unfinished-${Date.now()}-${randomUUID()}`);
    mkdirSync(unfinished, { recursive: true });
    const code = await install(unfinished, locked, npm);
    if (code === 0) move(unfinished, folder);
    rmSync(unfinished, { recursive: true, force: true });
    if (code !== 0) return undefined;
    removeLeftovers(cache);
  }
  return tools.map((tool) => join(folder, 'node_modules', tool.package, tool.folder));
}

/** @param {[string, Locked][]} locked */
function keyOf(locked) {
  const hashes = locked.map(([name, { integrity }]) => `${name} ${integrity}`);
  return createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16);
}

/**
 * Installs these packages alone. Here they are not optional: npm leaves out, without a word, an optional one that it
 * cannot fetch or whose hash is another.
 *
 * @param {string} folder
 * @param {[string, Locked][]} locked
 * @param {(folder: string, words: string[]) => Promise<number>} npm
 */
function install(folder, locked, npm) {
  const manifest = {
    name: 'tools',
    private: true,
    dependencies: Object.fromEntries(locked.map(([name, { version }]) => [name, version])),
  };
  const packages = Object.fromEntries(
    locked.map(([name, entry]) => [`node_modules/${name}`, { ...entry, optional: false }]),
  );
  const lockfile = { lockfileVersion: 3, requires: true, packages: { '': manifest, ...packages } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
  return npm(folder, [...npmCi]);
}

/**
 * @param {string} from
 * @param {string} to
 */
function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(to)) throw error;
  }
}

/**
 * Removes what interrupted runs left behind.
 *
 * @param {string} cache
 */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const [, startedAt] = /^unfinished-(\d+)-/.exec(name) ?? [];
    if (startedAt !== undefined && Date.now() - Number(startedAt) > hourMs)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}
