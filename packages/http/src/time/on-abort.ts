interface Listeners {
  readonly callbacks: Set<() => void>;
  readonly notify: () => void;
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/**
 * Calls back when the signal aborts; returns how to stop waiting for it. However many calls wait, the signal carries one
 * listener (Node 20 warns of a leak at the eleventh), and none when nobody waits. The listener does not look at the event:
 * a signal that forwards its listeners to another one has a foreign `target`.
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
  // A signal takes the same listener once, however often it is added.
  signal.addEventListener('abort', notify);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size === 0) signal.removeEventListener('abort', notify);
  };
}
