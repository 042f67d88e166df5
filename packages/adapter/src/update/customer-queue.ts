import { ask, BridgeError } from '@customer-bridge/http';
import type { AdapterOptions } from '../input/options.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

/** How long a call waits for its turn where its options do not say: the default deadline of a client's call. */
export const defaultWaitMs = 30_000;

/** A customer at a provider. */
export interface Place {
  /** The same text for the same customer at the same provider; see {@link customerKey}. */
  readonly customer: string;
  readonly provider: CustomerProvider;
}

/** One text for a customer at a provider. Ids of 36 characters are UUIDs, whose letters may be in either case. */
export function customerKey(key: string, id: string): string {
  return `${key.length} ${key} ${id.length === 36 ? id.toLowerCase() : id}`;
}

/** Lets calls for the same customer take turns, in the order in which they were made; others never wait. */
export interface CustomerQueue {
  /**
   * Runs a call when its turn has come: at once where no other is under way. The time that it waited is taken off its
   * `deadlineMs`; the options that it runs with say what is left.
   *
   * @param failed Told where the call fails, before the next one begins.
   * @throws BridgeError with code `aborted` or `timeout`, at once, where its signal or its deadline ends the wait. It
   * does not run any more then.
   */
  enqueue<Value>(
    place: Place,
    options: AdapterOptions,
    run: (options: AdapterOptions) => Promise<Value>,
    failed?: () => void,
  ): Promise<Value>;
}

/** Begins a call that waits; false where its time is over. */
type Begin = () => boolean;

export function createCustomerQueue(): CustomerQueue {
  /** For each customer with a call under way, those that wait behind it, in order; none in most cases. */
  const busy = new Map<string, Set<Begin> | undefined>();

  return {
    async enqueue(place, options, run, failed = () => {}) {
      const { customer } = place;
      let left = options;
      if (busy.has(customer)) {
        const queue = busy.get(customer) ?? new Set();
        busy.set(customer, queue);
        left = await waitFor(queue, place, options, failed);
      } else busy.set(customer, undefined);
      try {
        return await run(left);
      } catch (error) {
        failed();
        throw error;
      } finally {
        next(customer);
      }
    },
  };

  function next(customer: string): void {
    const queue = busy.get(customer);
    for (const begin of queue ?? []) {
      queue!.delete(begin);
      if (begin()) return;
    }
    busy.delete(customer);
  }
}

/** Waits for a turn; resolves with the options that are left. */
function waitFor(
  queue: Set<Begin>,
  { provider }: Place,
  options: AdapterOptions,
  failed: () => void,
): Promise<AdapterOptions> {
  const { signal, deadlineMs } = options;
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const end = (code: 'aborted' | 'timeout'): void => {
      stop();
      queue.delete(begin);
      failed();
      reject(endedWait(provider, code));
    };
    const leave = (): void => end('aborted');
    const timer = setTimeout(() => end('timeout'), deadlineMs ?? defaultWaitMs);
    const begin: Begin = () => {
      stop();
      if (deadlineMs === undefined) resolve(options);
      else {
        // The timer may be late where something keeps the process busy.
        const leftMs = Math.floor(deadlineMs - (performance.now() - startedAt));
        if (leftMs < 1) {
          end('timeout');
          return false;
        }
        resolve({ ...options, deadlineMs: leftMs });
      }
      return true;
    };
    const stop = (): void => {
      clearTimeout(timer);
      ask(() => signal?.removeEventListener('abort', leave));
    };
    queue.add(begin);
    ask(() => signal?.addEventListener('abort', leave));
    if (ask(() => signal?.aborted)) leave();
  });
}

function endedWait({ name, operation }: CustomerProvider, code: 'aborted' | 'timeout'): BridgeError {
  return new BridgeError(
    `${name} ${operation}: ${code} while an earlier update of the same customer was under way. Nothing was sent`,
    { code, outcome: 'not_applied', retryable: true, attempts: 0, provider: name, operation },
  );
}
