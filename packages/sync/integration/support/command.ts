import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from './sync.ts';

const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

/** Runs the command about a part of a sync, in a process of its own. */
export async function runCommand(part: Part, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sync-config-'));
  const config = join(folder, 'sync.config.ts');
  const openSync = new URL('sync.ts', import.meta.url).href;
  writeFileSync(
    config,
    `import { openSync } from ${JSON.stringify(openSync)};
export default () => openSync(${JSON.stringify(part)});`,
  );
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [main, ...args, '--config', config], (error, stdout, stderr) => {
      rmSync(folder, { recursive: true });
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
