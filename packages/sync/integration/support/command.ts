import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Part } from './sync.ts';

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command about a part of a sync, in a process of its own. */
export async function runCommand(part: Part, ...args: readonly string[]): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'sync-config-'));
  const config = join(folder, 'sync.config.ts');
  const module = pathToFileURL(join(import.meta.dirname, 'sync.ts')).href;
  writeFileSync(
    config,
    `import { openSync } from ${JSON.stringify(module)};\nexport default () => openSync(${JSON.stringify(part)});\n`,
  );
  const main = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
  try {
    return await new Promise((resolve) => {
      execFile(process.execPath, [main, ...args, '--config', config], (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
