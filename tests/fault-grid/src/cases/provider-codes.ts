import type { ErrorCode } from '@customer-bridge/yuno-client';
import { both, type Row } from '../runner/row.js';
import { answer } from '../server/faults.js';

type Ends = Row['ends'];

/** A code that says that Yuno failed: it decides, whatever the status is. */
const failed = (code: ErrorCode, status: number, providerCode: string): Ends => ({
  update: { code, outcome: 'unknown', attempts: 2, status, retryable: true, providerCode },
  create: { code, outcome: 'unknown', attempts: 1, status, retryable: false, providerCode },
});

const final = (code: ErrorCode, status: number, providerCode: string): Ends =>
  both({ code, outcome: 'not_applied', attempts: 1, status, retryable: false, providerCode });

const endsByCode: Readonly<Record<string, (status: number, providerCode: string) => Ends>> = {
  INTERNAL_ERROR: (status, code) => failed('server_error', status, code),
  INTERNAL_SERVER_ERROR: (status, code) => failed('server_error', status, code),
  UNEXPECTED_RESPONSE: (status, code) => failed('server_error', status, code),
  SERVICE_UNAVAILABLE: (status, code) => failed('server_error', status, code),
  BAD_GATEWAY: (status, code) => failed('server_error', status, code),
  REQUEST_TIMEOUT: (status, code) => failed('timeout', status, code),
  GATEWAY_TIMEOUT: (status, code) => failed('timeout', status, code),
  // Its first request is still under way.
  REQUEST_IN_PROCESS: (status, providerCode) =>
    both({ code: 'conflict', outcome: 'unknown', attempts: 1, status, retryable: false, providerCode }),
  TOO_MANY_REQUESTS: (status, providerCode) =>
    both({
      code: 'rate_limited',
      outcome: 'not_applied',
      attempts: 2,
      status,
      retryable: true,
      providerCode,
    }),
  CUSTOMER_NOT_FOUND: (status, code) => final('not_found', status, code),
  CUSTOMER_ID_DUPLICATED: (status, code) => final('conflict', status, code),
  INVALID_REQUEST: (status, code) => final(status === 409 ? 'conflict' : 'invalid_request', status, code),
};

/** Yuno's own codes, each with statuses that say less. */
export const providerCodeRows: readonly Row[] = [400, 409, 422].flatMap((status) =>
  Object.entries(endsByCode).map(([providerCode, ends]): Row => ({
    name: `answers ${status} ${providerCode}`,
    only: 'yuno',
    fault: { onRequest: answer(status, JSON.stringify({ code: providerCode, messages: ['No.'] })) },
    ends: ends(status, providerCode),
  })),
);
