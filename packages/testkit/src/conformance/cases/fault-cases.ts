import type { RequestUnderTest } from '../suite/subject.js';
import type { Fault } from '../../fakes/core/fault.js';
import { waitForUpdate, type TestContext, type ConformanceCase } from '../suite/test-context.js';
import { catchFailure, assertEqual, withinTwoSeconds } from '../assert/assert.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { simplePatchOf } from '../suite/fields.js';

/** A fault, and what the error must say after one attempt. */
interface FaultRow {
  readonly name: string;
  readonly fault: Fault;
  readonly code: string;
  readonly outcome: 'not_applied' | 'unknown';
}

const faults: readonly FaultRow[] = [
  { name: '400', fault: { status: 400 }, code: 'invalid_request', outcome: 'not_applied' },
  { name: '401', fault: { status: 401, times: Infinity }, code: 'authentication', outcome: 'not_applied' },
  { name: '403', fault: { status: 403 }, code: 'forbidden', outcome: 'not_applied' },
  { name: '404', fault: { status: 404 }, code: 'not_found', outcome: 'not_applied' },
  { name: '409', fault: { status: 409 }, code: 'conflict', outcome: 'not_applied' },
  { name: '429', fault: { status: 429 }, code: 'rate_limited', outcome: 'not_applied' },
  { name: '500', fault: { status: 500 }, code: 'server_error', outcome: 'unknown' },
  { name: '504', fault: { status: 504 }, code: 'timeout', outcome: 'unknown' },
  {
    name: 'a redirect',
    fault: { status: 307, headers: { location: 'https://example.com/' } },
    code: 'redirected',
    outcome: 'unknown',
  },
  {
    name: 'half an answer',
    fault: { status: 200, body: '{"id":' },
    code: 'invalid_response',
    outcome: 'unknown',
  },
  {
    name: 'an answer without a customer',
    fault: { status: 200, body: {} },
    code: 'invalid_response',
    outcome: 'unknown',
  },
  { name: 'a lost connection', fault: { reset: true }, code: 'network', outcome: 'unknown' },
];

/** An error says what went wrong and whether the change may have been applied; only what is safe is retried. */
export function faultCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const update = ({ customers, target }: TestContext, options: object = {}): Promise<unknown> =>
    customers.update(target.key, target.id, patch, options);
  const own = (profile.errors ?? []).map(({ fault, code }): FaultRow => ({
    name: `the provider's own error ${JSON.stringify(fault)}`,
    fault,
    code,
    outcome: 'not_applied',
  }));
  return [
    ...[...faults, ...own].map((row) => faultCase(row, patch)),
    {
      name: 'an unknown id is not_found, after one request',
      async run({ customers, target }) {
        const failure = await catchFailure(
          () => customers.update(target.key, profile.unknownId, patch),
          'an update of a customer that the provider does not know',
        );
        assertEqual([failure.code, failure.outcome], ['not_found', 'not_applied'], 'code and outcome');
        assertEqual(target.updates().length, 1, 'updates that reached the provider');
      },
    },
    {
      name: 'a rejected write is not retried',
      async run(context) {
        context.target.fake.fail({ status: 400, times: Infinity });
        await catchFailure(() => update(context), 'a rejected write');
        assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
      },
    },
    {
      name: profile.deviations?.notIdempotent
        ? 'an answer 503 is not retried, as a repeat is not safe'
        : 'an answer 503 is retried with the same request until it succeeds',
      async run(context) {
        context.target.fake.fail({ status: 503 });
        if (profile.deviations?.notIdempotent) {
          await catchFailure(() => update(context), 'an answer 503');
          assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
          return;
        }
        await update(context);
        const [first, second, ...more] = context.target.updates();
        assertEqual(more.length, 0, 'updates beyond the retry');
        const comparable = profile.deviations?.signsAttempts ? withoutHeaders : same;
        assertEqual(comparable(second), comparable(first), 'the retry, beside the first request');
      },
    },
    {
      name: 'a call that is aborted beforehand sends nothing',
      async run(context) {
        const failure = await catchFailure(
          () => update(context, { signal: AbortSignal.abort() }),
          'an aborted call',
        );
        assertEqual([failure.code, failure.outcome], ['aborted', 'not_applied'], 'code and outcome');
        assertEqual(context.target.fake.requests.length, 0, 'requests');
      },
    },
    {
      name: 'a call that is aborted on the way ends at once, its outcome unknown',
      async run(context) {
        context.target.fake.fail({ delayMs: Infinity });
        const controller = new AbortController();
        const call = catchFailure(() => update(context, { signal: controller.signal }), 'an aborted call');
        await Promise.race([waitForUpdate(context.target), call]);
        controller.abort();
        const failure = await withinTwoSeconds(call, 'an aborted call');
        assertEqual([failure.code, failure.outcome], ['aborted', 'unknown'], 'code and outcome');
        assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
      },
    },
  ];
}

function faultCase({ name, fault, code, outcome }: FaultRow, patch: object): ConformanceCase {
  return {
    name: `${name} is ${code}, its outcome ${outcome}`,
    async run({ customers, target }) {
      target.fake.fail(fault);
      const call = customers.update(target.key, target.id, patch, { maxAttempts: 1 });
      const failure = await catchFailure(() => call, name);
      assertEqual([failure.code, failure.outcome], [code, outcome], 'code and outcome');
    },
  };
}

const same = (request: RequestUnderTest | undefined): unknown => request;

const withoutHeaders = (request: RequestUnderTest | undefined): unknown =>
  request && { method: request.method, path: request.path, body: request.body };
