const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls back when the signal aborts; returns how to stop waiting for it. However many calls wait, the signal carries one
 * listener (Node 20 warns of a leak at the eleventh), and none when nobody waits.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = waiting.get(signal) ?? new Set();
  waiting.set(signal, callbacks.add(callback));
  // A signal takes the same listener once, however often it is added.
  signal.addEventListener('abort', notify);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener('abort', notify);
  };
}

function notify({ target }: Event): void {
  waiting.get(target as AbortSignal)!.forEach((callback) => callback());
}
