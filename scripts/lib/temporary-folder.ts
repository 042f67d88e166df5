import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const kept = new Set<string>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface TemporaryFolder {
  path: string;
  remove(): void;
}

/** Makes an empty folder, among the temporary ones or elsewhere, that is gone when this process ends, interrupted or not, at the latest. */
export function temporaryFolder(purpose: string, parent: string = tmpdir()): TemporaryFolder {
  const path = mkdtempSync(join(parent, `customer-bridge-${purpose}-`));
  if (kept.size === 0) watch();
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
  if (kept.size === 0) unwatch();
}

// Only as long as there is a folder: what else a program does when it is interrupted is its own affair.
function watch(): void {
  process.on('exit', removeAll);
  for (const signal of signals) process.on(signal, endWith);
}

function unwatch(): void {
  process.off('exit', removeAll);
  for (const signal of signals) process.off(signal, endWith);
}

function removeAll(): void {
  for (const path of kept) remove(path);
}

function endWith(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}
