import { BridgeError, defaultLimits, tryOrUndefined } from '@customer-bridge/http';
import type { AdapterOptions } from '../input/options.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

/** Which customer a call updates. */
export interface QueueEntry {
  /** Equal for the same customer at the same provider. */
  readonly customer: string;
  readonly provider: CustomerProvider;
}

/** Runs the updates of one customer one after another, in the order of their calls. Other customers never wait. */
export interface CustomerQueue {
  /**
   * Runs a call when its turn has come: at once if no other update of the customer is under way. The time that it
   * waited is taken off its `deadlineMs`; `run` gets the options with what is left.
   *
   * @param onFailure Called if the call fails, before the next one starts.
   * @throws {@link BridgeError} with code `aborted` or `timeout` as soon as its signal or its deadline ends the wait;
   * it then never runs.
   */
  enqueue<Value>(
    entry: QueueEntry,
    options: AdapterOptions,
    run: (options: AdapterOptions) => Promise<Value>,
    onFailure?: () => void,
  ): Promise<Value>;
}

/** Starts a waiting call; `false` if its deadline has passed. */
type Start = () => boolean;

/** Creates the queue of one adapter. */
export function createCustomerQueue(): CustomerQueue {
  /** The waiting calls of each customer with a call under way, in order; mostly there are none. */
  const busy = new Map<string, Set<Start> | undefined>();

  return {
    async enqueue(entry, options, run, onFailure = () => {}) {
      const { customer } = entry;
      let left = options;
      if (busy.has(customer)) {
        const waiting = busy.get(customer) ?? new Set();
        busy.set(customer, waiting);
        left = await waitForTurn(waiting, entry, options, onFailure);
      } else busy.set(customer, undefined);
      try {
        return await run(left);
      } catch (error) {
        onFailure();
        throw error;
      } finally {
        startNext(customer);
      }
    },
  };

  function startNext(customer: string): void {
    const waiting = busy.get(customer);
    for (const start of waiting ?? []) {
      waiting!.delete(start);
      if (start()) return;
    }
    busy.delete(customer);
  }
}

/** Resolves with the options that are left when the turn has come. */
function waitForTurn(
  waiting: Set<Start>,
  { provider }: QueueEntry,
  options: AdapterOptions,
  onFailure: () => void,
): Promise<AdapterOptions> {
  const { signal, deadlineMs } = options;
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const fail = (code: 'aborted' | 'timeout'): void => {
      cleanUp();
      waiting.delete(start);
      onFailure();
      reject(waitError(provider, code));
    };
    const abort = (): void => fail('aborted');
    const timer = setTimeout(() => fail('timeout'), deadlineMs ?? defaultLimits.deadlineMs);
    const start: Start = () => {
      cleanUp();
      if (deadlineMs === undefined) resolve(options);
      else {
        // The timer may be late if something keeps the process busy.
        const leftMs = Math.floor(deadlineMs - (performance.now() - startedAt));
        if (leftMs < 1) {
          fail('timeout');
          return false;
        }
        resolve({ ...options, deadlineMs: leftMs });
      }
      return true;
    };
    const cleanUp = (): void => {
      clearTimeout(timer);
      tryOrUndefined(() => signal?.removeEventListener('abort', abort));
    };
    waiting.add(start);
    tryOrUndefined(() => signal?.addEventListener('abort', abort));
    if (tryOrUndefined(() => signal?.aborted)) abort();
  });
}

function waitError({ name, operation }: CustomerProvider, code: 'aborted' | 'timeout'): BridgeError {
  return new BridgeError(
    `${name} ${operation}: ${code} while an earlier update of the same customer was under way. Nothing was sent`,
    { code, outcome: 'not_applied', retryable: true, attempts: 0, provider: name, operation },
  );
}
