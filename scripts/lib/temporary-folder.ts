import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const kept = new Set<string>();
let isWatching = false;

export interface TemporaryFolder {
  path: string;
  remove(): void;
}

/** Makes an empty folder, among the temporary ones or elsewhere, that is gone when this process ends, interrupted or not, at the latest. */
export function temporaryFolder(purpose: string, parent: string = tmpdir()): TemporaryFolder {
  if (!isWatching) watch();
  const path = mkdtempSync(join(parent, `customer-bridge-${purpose}-`));
  kept.add(path);
  return { path, remove: () => remove(path) };
}

/** Lends a temporary folder, which goes away afterwards. */
export async function withTemporaryFolder<Value>(
  purpose: string,
  use: (path: string) => Promise<Value>,
): Promise<Value> {
  const folder = temporaryFolder(purpose);
  try {
    return await use(folder.path);
  } finally {
    folder.remove();
  }
}

function remove(path: string): void {
  // What was ended a moment ago may still write.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  kept.delete(path);
}

function watch(): void {
  isWatching = true;
  process.on('exit', () => {
    for (const path of kept) remove(path);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
