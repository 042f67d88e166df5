import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/root.ts';
import { run } from '../lib/run.ts';
import { temporaryFolder, withTemporaryFolder } from '../lib/temporary-folder.ts';

const library = JSON.stringify(join(root, 'scripts', 'lib', 'temporary-folder.ts'));

/** Runs a program that prints its temporary folder first, and gives how it ended and whether the folder is still there. */
async function left(ending: string): Promise<{ code: number; isThere: boolean }> {
  const text = `
    import { writeFileSync, writeSync } from 'node:fs';
    import { temporaryFolder } from ${library};
    const { path, remove } = temporaryFolder('test');
    writeFileSync(path + '/file', '');
    writeSync(1, path + '\\n');
    ${ending}
  `;
  const { code, output } = await run([process.execPath, '--input-type=module', '--eval', text]);
  const [path = ''] = output.split('\n');
  expect(path).toMatch(/customer-bridge-test-/);
  return { code, isThere: existsSync(path) };
}

describe('a temporary folder', () => {
  it('is there until it is removed', () => {
    const { path, remove } = temporaryFolder('test');
    writeFileSync(join(path, 'file'), '');
    remove();
    expect(existsSync(path)).toBe(false);
  });

  it('is lent, and goes where its use fails too', async () => {
    let lent = '';
    const failed = withTemporaryFolder('test', async (path) => {
      lent = path;
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(existsSync(lent)).toBe(false);
  });

  it.each([
    ['ends', '', 0],
    ['exits', 'process.exit(3)', 3],
    ['throws', 'throw new Error()', 1],
    ['is interrupted', 'process.kill(process.pid, "SIGINT"); setInterval(() => {}, 9)', 130],
    ['is ended', 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 9)', 143],
  ])('does not outlive a process that %s', async (_how, ending, code) => {
    expect(await left(ending)).toEqual({ code, isThere: false });
  });

  it('leaves what a signal does to the program once it is removed', async () => {
    const ending = `
      remove();
      process.on('SIGTERM', () => process.exit(5));
      process.kill(process.pid, 'SIGTERM');
      setInterval(() => {}, 9);
    `;
    expect(await left(ending)).toEqual({ code: 5, isThere: false });
  });
});
