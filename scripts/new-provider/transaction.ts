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
  const made: string[] = [];
  // A key pressed now must not leave half of it behind: what has begun comes to its end first.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let ended: string | undefined;
  const onSignal = (signal: string): void => void (ended = signal);
  for (const signal of signals) process.on(signal, onSignal);
  try {
    for (const [path, text] of [...added, ...edited]) {
      const file = join(root, path);
      // The first folder that was not there: it goes with all that is in it.
      const folder = mkdirSync(dirname(file), { recursive: true });
      if (added.has(path)) made.push(folder ?? file);
      writeFileSync(file, text);
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
