import { settled } from '@customer-bridge/test-support';
import { fixedCredentials } from '../../src/auth/credentials.js';
import { BridgeError } from '../../src/errors/bridge-error.js';
import { defaultLimits } from '../../src/options/default-limits.js';
import { createRetryBudget } from '../../src/time/retry-budget.js';
import type { BridgeEvent } from '../../src/transport/events.js';
import { createThrottle } from '../../src/transport/throttle.js';
import { type CallSettings, sendWithRetry } from '../../src/transport/retry.js';
import type { AttemptResult, OutgoingRequest } from '../../src/transport/send-request.js';
import { baseUrl, config } from './example-provider.js';
import { type Answer, type SentRequest, stubFetch } from './stub-fetch.js';

export type Operation = 'login' | 'create' | 'get' | 'find' | 'update' | 'remove';

/** How a call ended: with what it returned, or with the error it threw. */
export interface Sent {
  readonly result?: AttemptResult;
  readonly error?: BridgeError;
}

export interface Call {
  readonly sent: Promise<Sent>;
  readonly requests: readonly SentRequest[];
  readonly events: readonly BridgeEvent[];
}

/** The request of an operation, the body that of an update. */
export function requestOf(operation: Operation): OutgoingRequest {
  const { method, path } = config.operations[operation]!;
  return {
    url: baseUrl + path.replace('{id}', 'c-1'),
    headers: { accept: 'application/json' },
    body: method === 'GET' ? null : '{"email":"ana@example.com"}',
  };
}

/** Starts a call that gets one answer after the other, the last one for ever. */
export function call(
  operation: Operation,
  answers: Answer[],
  own: Partial<CallSettings> = {},
  request: Parameters<typeof sendWithRetry>[2] = requestOf(operation),
): Call {
  const { fetch, requests } = stubFetch(...answers);
  const events: BridgeEvent[] = [];
  const settings: CallSettings = {
    ...defaultLimits,
    fetch,
    credentials: fixedCredentials({}),
    budget: createRetryBudget(),
    throttle: createThrottle(defaultLimits.maxConcurrent),
    onEvent: (event) => void events.push(event),
    ...own,
  };
  const sent = sendWithRetry(config, operation, request, settings).then(
    (result) => ({ result }),
    (error: unknown) => {
      if (!BridgeError.isInstance(error)) throw error;
      return { error };
    },
  );
  return { sent, requests, events };
}

/** The end of a call, as soon as it comes in fake time. */
export function end({ sent }: Call): Promise<Sent> {
  return settled(sent);
}
