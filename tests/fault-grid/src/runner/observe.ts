import { getEventListeners } from 'node:events';
import { clearTimeout, setTimeout } from 'node:timers';
import { BridgeError } from '@customer-bridge/yuno-client';
import { watchTimers } from '../leak-checks/timers.js';

/** How one call went. */
export interface Observation {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly elapsedMs: number;
  /** Timers of the call that outlive it. */
  readonly timers: number;
  /** Listeners of the call on the caller's signal that outlive it. */
  readonly listeners: number;
}

/** The code of the error, or `success`. */
export function codeOf({ error }: Pick<Observation, 'error'>): string | undefined {
  if (error === undefined) return 'success';
  return BridgeError.isInstance(error) ? error.code : undefined;
}

const hangMs = 15_000;

/** Makes one call, with a signal of its own unless one is given, and watches it to the end. */
export async function observe(
  call: (signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Observation> {
  const startedAt = performance.now();
  const { result, pending } = await watchTimers(() => settle(call(signal)));
  return {
    ...result,
    elapsedMs: performance.now() - startedAt,
    timers: pending,
    listeners: getEventListeners(signal, 'abort').length,
  };
}

/** How a promise ended. */
export function endOf(
  promise: Promise<unknown>,
): Promise<{ readonly value?: unknown; readonly error?: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

/** How a promise ended; one that hangs ends in an error. */
export async function settle(
  promise: Promise<unknown>,
): Promise<{ readonly value?: unknown; readonly error?: unknown }> {
  let hang: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_, reject) => {
    hang = setTimeout(() => reject(new Error(`nothing came of it in ${hangMs} ms`)), hangMs);
  });
  try {
    return { value: await Promise.race([promise, hung]) };
  } catch (error) {
    return { error };
  } finally {
    clearTimeout(hang);
  }
}
