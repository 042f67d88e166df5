import { BridgeError, defaultLimits, tryOrUndefined } from '@customer-bridge/http';
import type { AdapterOptions } from '../input/options.js';
import type { PlannedUpdate } from '../plan/plan.js';
import type { CustomerProvider } from '../provider/customer-provider.js';

/** Which customer a call updates. */
type QueueEntry = Pick<PlannedUpdate, 'customer' | 'provider'>;

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

/** The calls of one customer. */
interface Line {
  /** Those that wait, in order; mostly there are none. */
  waiting?: Set<Start>;
  /** Counts the calls that have had their turn. */
  turn: number;
  /** When the call that has its turn is given up. */
  lostAt: number;
}

/**
 * No call takes longer, unless its deadline is later. In workers the request that makes a call can end before it, and then
 * nothing of the call runs any more: the next one would wait for ever.
 */
const longestTurnMs = 120_000;

/** Creates the queue of one adapter. */
export function createCustomerQueue(): CustomerQueue {
  /** The customers with a call under way. */
  const busy = new Map<string, Line>();

  return {
    async enqueue(entry, options, run, onFailure = () => {}) {
      const { customer } = entry;
      let left = options;
      let line = busy.get(customer);
      if (line && performance.now() > line.lostAt) {
        startNext(customer, line);
        line = busy.get(customer);
      }
      if (line) left = await waitForTurn((line.waiting ??= new Set()), entry, options, onFailure);
      else busy.set(customer, (line = { turn: 0, lostAt: 0 }));
      const { turn } = line;
      line.lostAt = performance.now() + Math.max(longestTurnMs, (left.deadlineMs ?? 0) + 1000);
      try {
        return await run(left);
      } catch (error) {
        onFailure();
        throw error;
      } finally {
        if (line.turn === turn) startNext(customer, line);
      }
    },
  };

  function startNext(customer: string, line: Line): void {
    line.turn += 1;
    line.lostAt = performance.now() + longestTurnMs;
    for (const start of line.waiting ?? []) {
      line.waiting!.delete(start);
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
  const limitMs = deadlineMs ?? defaultLimits.deadlineMs;
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const fail = (code: 'aborted' | 'timeout'): void => {
      cleanUp();
      waiting.delete(start);
      onFailure();
      reject(waitError(provider, code));
    };
    const abort = (): void => fail('aborted');
    const timer = setTimeout(() => fail('timeout'), limitMs);
    const start: Start = () => {
      cleanUp();
      // The timer may be late if something keeps the process busy, and never rings for a call that is lost.
      const leftMs = Math.floor(limitMs - (performance.now() - startedAt));
      if (leftMs < 1) {
        fail('timeout');
        return false;
      }
      resolve(deadlineMs === undefined ? options : { ...options, deadlineMs: leftMs });
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
