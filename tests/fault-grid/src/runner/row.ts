import type { ErrorCode, Outcome } from '@customer-bridge/yuno-client';
import type { Act, Fault } from '../server/faults.js';
import type { Action } from '../clients/tested-client.js';

/** How a call ends, as the contract of the clients has it. Written by hand in the tables, never worked out. */
export interface Ending {
  readonly code: ErrorCode | 'success';
  readonly outcome?: Outcome;
  /** Requests in all. */
  readonly attempts: number;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number | undefined;
  readonly providerCode?: string;
}

/** One fault, and how calls end that meet it. */
export interface Row {
  /** What the provider does, as the end of a sentence that begins with it: `resets the connection`. */
  readonly name: string;
  readonly fault: Fault;
  readonly ends: Readonly<Record<Action, Ending>>;
  /** Default `patient`. */
  readonly limits?: keyof typeof limits;
  /** The one provider that can break like this. */
  readonly only?: string;
  /** The provider keeps connections open while it is healthy. */
  readonly keepAlive?: boolean;
  /** The runtime goes on with a connection although nobody waits for it any more. */
  readonly lingers?: boolean;
  /** Milliseconds between two requests; default 50. */
  readonly minGapMs?: number;
  /** Requests that arrive, where the runtime's own fetch repeats one unasked. */
  readonly arrivals?: Readonly<Record<Action, number>>;
  /** What differs for a client over undici: where it is the runtime's own fetch that decides, and not the provider. */
  readonly overUndici?: {
    readonly ends?: Readonly<Record<Action, Ending>>;
    readonly arrivals?: Readonly<Record<Action, number>>;
  };
  /** What some Nodes make of the fault, where they do not agree and neither reading is false. */
  readonly or?: Readonly<Record<Action, Ending>>;
}

/** For faults that show at once, and for those where the time of an attempt has to run out; with and without repetition. */
export const limits = {
  patient: { timeoutMs: 4000, deadlineMs: 5000, maxAttempts: 2 },
  hurried: { timeoutMs: 150, deadlineMs: 600, maxAttempts: 2 },
  three: { timeoutMs: 4000, deadlineMs: 5000, maxAttempts: 3 },
  single: { timeoutMs: 4000, deadlineMs: 5000, maxAttempts: 1 },
  singleHurried: { timeoutMs: 150, deadlineMs: 400, maxAttempts: 1 },
} as const;

/** The same ending for calls that may be repeated and for those that may not. */
export const both = (ending: Ending): Row['ends'] => ({ update: ending, create: ending });

/** A row for each of these acts, by its name, all of which end a call in the same way. */
export const rows = (
  ends: Row['ends'],
  acts: Readonly<Record<string, Act>>,
  more: Partial<Row> = {},
): Row[] => Object.entries(acts).map(([name, onRequest]) => ({ name, fault: { onRequest }, ends, ...more }));
