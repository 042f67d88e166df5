import { constants } from 'node:os';

const endings = new Set<() => void>();
let isWatching = false;

function watch(): void {
  isWatching = true;
  process.on('exit', () => {
    // The last comes first: what was started in a folder ends before the folder goes.
    for (const end of [...endings].toReversed()) end();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * Does something when this process ends, interrupted or not, so that nothing it started or made outlives it.
 *
 * @returns Forgets about it.
 */
export function atExit(end: () => void): () => void {
  if (!isWatching) watch();
  endings.add(end);
  return () => endings.delete(end);
}
