interface Listeners {
  readonly callbacks: Set<() => void>;
  readonly notify: () => void;
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls `callback` when the signal aborts; returns a function that stops waiting. However many calls wait, the signal has
 * one listener (Node 20 warns of a leak at the eleventh), and none when no call waits. The listener ignores its event: on a
 * signal that forwards its listeners to another one, `target` is that other signal.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let listeners = listenersOf.get(signal);
  if (!listeners) {
    const callbacks = new Set<() => void>();
    listeners = { callbacks, notify: () => callbacks.forEach((call) => call()) };
    listenersOf.set(signal, listeners);
  }
  const { callbacks, notify } = listeners;
  callbacks.add(callback);
  // Adding the same listener again has no effect.
  signal.addEventListener('abort', notify);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener('abort', notify);
  };
}
