import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProviderFiles } from './files/provider-files.ts';
import { NewProviderError } from './new-provider-error.ts';

/** Files that the work after writing may change too. */
const alsoChanged = ['pnpm-lock.yaml'];

/**
 * Writes files and then does what they are for; where anything fails, everything is as it was before.
 *
 * @throws What failed, or NewProviderError where the process was told to end meanwhile.
 */
export async function writeAll(
  root: string,
  { added, edited }: ProviderFiles,
  then: () => Promise<void>,
): Promise<void> {
  const before = [...edited.keys(), ...alsoChanged]
    .filter((path) => existsSync(join(root, path)))
    .map((path) => [path, readFileSync(join(root, path))] as const);
  const made = [...added.keys()].map((path) => firstMissing(root, path));
  // A key pressed now must not leave half of it behind: what has begun comes to its end first.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let ended: string | undefined;
  const onSignal = (signal: string): void => void (ended = signal);
  for (const signal of signals) process.on(signal, onSignal);
  try {
    for (const [path, text] of [...added, ...edited]) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    await then();
    if (ended) throw new NewProviderError(`Ended by ${ended}; nothing has changed.`);
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    for (const [path, content] of before) writeFileSync(join(root, path), content);
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, onSignal);
  }
}

/** The first part of a path that is not there: what has to go again. */
function firstMissing(root: string, path: string): string {
  const parts = path.split('/');
  const missing = parts.findIndex((_part, index) => !existsSync(join(root, ...parts.slice(0, index + 1))));
  return join(root, ...parts.slice(0, (missing < 0 ? parts.length - 1 : missing) + 1));
}
