import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { execute } from '../lib/run.ts';
import { provideTools } from '../run/provide-tools.mjs';
import { testFolder, write } from './test-folder.ts';

const folder = testFolder();
const ran = join(folder, 'ran');
let tarball: Buffer;
let server: Server;

/** A registry of one package, `tool`, with a program and an install script. */
beforeAll(async () => {
  const scripts = { install: `node -e "require('fs').writeFileSync('${ran}', '')"` };
  const manifest = JSON.stringify({ name: 'tool', version: '1.0.0', scripts });
  write(folder, 'source/package/package.json', manifest);
  write(folder, 'source/package/program', 'the program\n');
  await execute(['tar', '-czf', '../tool.tgz', 'package'], { cwd: join(folder, 'source') });
  tarball = readFileSync(join(folder, 'tool.tgz'));
  server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(tarball);
    const version = {
      ...{ name: 'tool', version: '1.0.0', scripts, hasInstallScript: true },
      dist: { tarball: `${url()}/tool/-/tool-1.0.0.tgz` },
    };
    return response.end(
      JSON.stringify({ name: 'tool', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());
afterEach(() => vi.restoreAllMocks());

const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const hashOf = (content: string | Buffer): string =>
  `sha512-${createHash('sha512').update(content).digest('base64')}`;

/** A checkout whose lockfile has this hash of the tool. */
function checkout(name: string, integrity: string): string {
  const root = join(folder, name);
  const packages = {
    'node_modules/tool': { version: '1.0.0', integrity, optional: true, hasInstallScript: true },
  };
  write(root, 'scripts/run/tools/package-lock.json', JSON.stringify({ packages }));
  return root;
}

let said = '';
const npm = async (cwd: string, words: string[]): Promise<number> => {
  const env = {
    npm_config_registry: url(),
    npm_config_cache: join(folder, 'cache'),
    npm_config_userconfig: join(folder, 'none'),
    npm_config_fetch_retries: '0',
  };
  said = await execute(['npm', ...words], { cwd, env }).catch((error: Error) => error.message);
  return said.includes('npm error') ? 1 : 0;
};
const provide = (root: string) => provideTools(root, [{ package: 'tool', folder: 'bin' }], npm);
const cached = (root: string): string[] => readdirSync(join(root, '.cache', 'tools'));

describe('a tool', () => {
  it('is there once its hash is the one of the lockfile, and no script of it has run', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const root = checkout('right', hashOf(tarball));
    const [bin = ''] = (await provide(root)) ?? [];
    expect(readFileSync(join(bin, '..', 'program'), 'utf8')).toBe('the program\n');
    expect(existsSync(ran)).toBe(false);
    expect(console.error).toHaveBeenCalledWith('Fetching tool@1.0.0 ...');
  });

  it('is refused with another hash, and nothing of it stays', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const root = checkout('wrong', hashOf('another program'));
    expect(await provide(root)).toBeUndefined();
    expect(said).toContain('EINTEGRITY');
    expect(cached(root)).toEqual([]);
  });

  it('takes what interrupted runs have left behind with it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const root = checkout('left', hashOf(tarball));
    const [old, young] = [Date.now() - 2 * 3_600_000, Date.now() - 1000].map(
      (time) => `unfinished-${time}-a`,
    );
    for (const name of [old, young]) mkdirSync(join(root, '.cache', 'tools', name!), { recursive: true });
    await provide(root);
    expect(cached(root)).toHaveLength(2);
    expect(cached(root)).toContain(young);
  });
});
