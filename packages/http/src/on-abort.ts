interface Watch {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls back when the signal aborts; returns how to stop waiting for it. However many calls wait, the signal carries one
 * listener (Node warns of a leak at the eleventh), and none when nobody waits.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, listener } = watches.get(signal) ?? watch(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    signal.removeEventListener('abort', listener);
    watches.delete(signal);
  };
}

function watch(signal: AbortSignal): Watch {
  const callbacks = new Set<() => void>();
  const started: Watch = { callbacks, listener: () => callbacks.forEach((callback) => callback()) };
  watches.set(signal, started);
  signal.addEventListener('abort', started.listener);
  return started;
}
