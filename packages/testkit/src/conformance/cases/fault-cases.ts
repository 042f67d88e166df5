import type { Fault } from '../../fakes/core/fault.js';
import { waitForUpdate, type TestContext, type ConformanceCase } from '../suite/test-context.js';
import { catchFailure, assertEqual, withinTwoSeconds, assertFails } from '../assert/assert.js';
import { conformanceCase, update } from '../suite/calls.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { simplePatchOf } from '../suite/fields.js';

/** A fault, and what the error must say after one attempt. */
type FaultRow = readonly [name: string, fault: Fault, code: string, outcome: 'not_applied' | 'unknown'];

const redirect: Fault = { status: 307, headers: { location: 'https://example.com/' } };

const faults: readonly FaultRow[] = [
  ['400', { status: 400 }, 'invalid_request', 'not_applied'],
  ['401', { status: 401, times: Infinity }, 'authentication', 'not_applied'],
  ['403', { status: 403 }, 'forbidden', 'not_applied'],
  ['404', { status: 404 }, 'not_found', 'not_applied'],
  ['409', { status: 409 }, 'conflict', 'not_applied'],
  ['429', { status: 429 }, 'rate_limited', 'not_applied'],
  ['500', { status: 500 }, 'server_error', 'unknown'],
  ['504', { status: 504 }, 'timeout', 'unknown'],
  ['a redirect', redirect, 'redirected', 'unknown'],
  ['half an answer', { status: 200, body: '{"id":' }, 'invalid_response', 'unknown'],
  ['an answer without a customer', { status: 200, body: {} }, 'invalid_response', 'unknown'],
  ['a lost connection', { reset: true }, 'network', 'unknown'],
];

/** An error says what went wrong and whether the change may have been applied; only what is safe is retried. */
export function faultCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const own = (profile.errors ?? []).map(({ fault, code }): FaultRow => [
    `the provider's own error ${JSON.stringify(fault)}`,
    fault,
    code,
    'not_applied',
  ]);
  const isSentOnce = async (context: TestContext, what: string): Promise<void> => {
    await catchFailure(() => update(context, patch), what);
    assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
  };
  return [
    ...[...faults, ...own].map(([name, fault, code, outcome]) =>
      conformanceCase(`${name} is ${code}, its outcome ${outcome}`, async (context) => {
        context.target.fake.fail(fault);
        await assertFails(() => update(context, patch, { maxAttempts: 1 }), { code, outcome }, name);
      }),
    ),
    conformanceCase('an unknown id is not_found, after one request', async ({ customers, target }) => {
      const call = (): unknown => customers.update(target.key, profile.unknownId, patch);
      await assertFails(call, { code: 'not_found', outcome: 'not_applied' }, 'an unknown id');
      assertEqual(target.updates().length, 1, 'updates that reached the provider');
    }),
    conformanceCase('a rejected write is not retried', async (context) => {
      context.target.fake.fail({ status: 400, times: Infinity });
      await isSentOnce(context, 'a rejected write');
    }),
    profile.deviations?.notIdempotent
      ? conformanceCase('an answer 503 is not retried, as a repeat is not safe', async (context) => {
          context.target.fake.fail({ status: 503 });
          await isSentOnce(context, 'an answer 503');
        })
      : conformanceCase(
          'an answer 503 is retried with the same request until it succeeds',
          async (context) => {
            context.target.fake.fail({ status: 503 });
            await update(context, patch);
            const [first, ...repeats] = context.target.updates().map(({ method, path, body, ...others }) => {
              const request = { method, path, body };
              return profile.deviations?.signsAttempts ? request : { ...request, ...others };
            });
            assertEqual(repeats, [first], 'the retry, beside the first request');
          },
        ),
    conformanceCase('a call that is aborted beforehand sends nothing', async (context) => {
      const signal = AbortSignal.abort();
      const expected = { code: 'aborted', outcome: 'not_applied' };
      await assertFails(() => update(context, patch, { signal }), expected, 'an aborted call');
      assertEqual(context.target.fake.requests.length, 0, 'requests');
    }),
    conformanceCase(
      'a call that is aborted on the way ends at once, its outcome unknown',
      async (context) => {
        context.target.fake.fail({ delayMs: Infinity });
        const controller = new AbortController();
        const { signal } = controller;
        const call = catchFailure(() => update(context, patch, { signal }), 'an aborted call');
        await Promise.race([waitForUpdate(context.target), call]);
        controller.abort();
        const { code, outcome } = await withinTwoSeconds(call, 'an aborted call');
        assertEqual([code, outcome], ['aborted', 'unknown'], 'code and outcome');
        assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
      },
    ),
  ];
}
