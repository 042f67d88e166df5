import { globSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 150;

/**
 * Calls `onSave` with the names of the folders of `specs` in which a file was saved, added or removed: at first of all
 * of them, and what is saved during a call in the next one. Runs until `signal` ends it.
 *
 * It looks at the files again and again, because the notices of operating systems get lost on network drives and where
 * an editor saves by renaming.
 */
export async function watchSpecs(
  root: string,
  onSave: (folders: readonly string[]) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let before = new Map<string, string>();
  for (;;) {
    const now = stateOf(root);
    const touched = [...now, ...before].filter(([file]) => now.get(file) !== before.get(file));
    before = now;
    if (touched.length > 0) await onSave([...new Set(touched.map(([file]) => file.split(sep)[0]!))].sort());
    await wait(pollMs);
    if (signal?.aborted) return;
  }
}

/** When each file of `specs` was last written, by its path. */
function stateOf(root: string): Map<string, string> {
  const specs = join(root, 'specs');
  return new Map(
    globSync('**/*.{yaml,yml,json,md}', { cwd: specs }).flatMap((file) => {
      const stats = statSync(join(specs, file), { throwIfNoEntry: false });
      return stats ? [[file, `${stats.mtimeMs} ${stats.size} ${stats.ino}`] as const] : [];
    }),
  );
}
