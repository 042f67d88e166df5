import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeAll } from '../new-provider/transaction.ts';
import { testFolder, write } from './test-folder.ts';

describe('writing a new provider', () => {
  let root = '';
  const before = {
    'package.json': 'old manifest',
    'pnpm-lock.yaml': 'old lock',
    'packages/adapter/src/a.ts': 'a',
  };
  const files = {
    added: new Map([
      ['packages/ledger/src/client.ts', 'client'],
      ['packages/ledger/package.json', 'manifest'],
      ['packages/adapter/src/providers/ledger.ts', 'mapping'],
    ]),
    edited: new Map([['package.json', 'new manifest']]),
  };

  const found = (): Record<string, string> => {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
  };

  beforeEach(() => {
    root = testFolder();
    for (const [path, text] of Object.entries(before)) write(root, path, text);
  });

  it('leaves all of it', async () => {
    await writeAll(root, files, async () => write(root, 'pnpm-lock.yaml', 'new lock'));
    expect(found()).toEqual({
      ...before,
      ...Object.fromEntries([...files.added, ...files.edited]),
      'pnpm-lock.yaml': 'new lock',
    });
  });

  it('leaves nothing where the installation fails, not even an empty folder', async () => {
    const fails = writeAll(root, files, async () => {
      write(root, 'pnpm-lock.yaml', 'new lock');
      write(root, 'packages/ledger/node_modules/.modules', 'links');
      throw new Error('no network');
    });
    await expect(fails).rejects.toThrow('no network');
    expect(found()).toEqual(before);
    expect(existsSync(join(root, 'packages', 'ledger'))).toBe(false);
  });

  it('leaves nothing where a file cannot be written', async () => {
    const added = new Map([...files.added, ['packages/adapter/src/a.ts/impossible.ts', 'no folder']]);
    await expect(writeAll(root, { ...files, added }, async () => {})).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(found()).toEqual(before);
  });

  it('leaves nothing where the process is told to end meanwhile', async () => {
    // Those of the test files that share this process would end it.
    const others = process.listeners('SIGTERM');
    process.removeAllListeners('SIGTERM');
    try {
      const ended = writeAll(root, files, async () => void process.emit('SIGTERM', 'SIGTERM'));
      await expect(ended).rejects.toThrow('Ended by SIGTERM; nothing has changed.');
      expect(found()).toEqual(before);
      expect(process.listenerCount('SIGTERM')).toBe(0);
    } finally {
      for (const listener of others) process.on('SIGTERM', listener);
    }
  });
});
