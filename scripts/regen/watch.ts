import { watch } from 'node:fs';
import { join, sep } from 'node:path';

// An editor may save one file in several steps.
const settledMs = 40;

/**
 * Calls `onSave` with the names of the providers whose specs were saved, one call at a time; what is saved meanwhile is
 * in the next one. Runs until `signal` ends it.
 */
export function watchSpecs(
  root: string,
  onSave: (providers: readonly string[]) => Promise<void>,
  signal?: AbortSignal,
): void {
  const saved = new Set<string>();
  let running = false;
  let timer: NodeJS.Timeout | undefined;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (saved.size > 0) {
      const providers = [...saved];
      saved.clear();
      await onSave(providers);
    }
    running = false;
  }

  const watcher = watch(join(root, 'specs'), { recursive: true }, (_event, file) => {
    if (file === null || !isSpecFile(file)) return;
    saved.add(file.split(sep)[0]!);
    clearTimeout(timer);
    timer = setTimeout(run, settledMs);
  });
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    watcher.close();
  });
}

function isSpecFile(file: string): boolean {
  const names = file.split(sep);
  return (
    names.length > 1 &&
    /\.(ya?ml|json|md)$/.test(file) &&
    !names.some((name) => /^(\.|node_modules$)/.test(name))
  );
}
