import { waitForUpdate, type TestContext, type ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual, withinTwoSeconds } from '../assert/assert.js';
import { fieldsOf, simplePatchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import type { ResultsUnderTest } from '../suite/subject.js';

/** updateAll() updates every provider on its own, and one result never hides another. */
export function updateAllCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const updateAll = (
    { customers, target, other }: TestContext,
    options: object = {},
  ): Promise<ResultsUnderTest> =>
    customers.updateAll({ [target.key]: target.id, [other.key]: other.id }, patch, options);
  const own = fieldsOf(profile).find(({ path }) => path.startsWith('providerFields'));
  const cases: ConformanceCase[] = [
    {
      name: 'updateAll() updates every provider',
      async run(context) {
        const all = await updateAll(context);
        statuses(all, ['applied', 'applied'], context);
        assertEqual(all.ok, true, 'ok');
        assertEqual(
          [context.target.updates().length, context.other.updates().length],
          [1, 1],
          'updates at each provider',
        );
      },
    },
    {
      name: 'updateAll() goes on where one provider refuses, and retry() repeats that one alone',
      async run(context) {
        context.target.fake.fail({ status: 400 });
        const all = await updateAll(context);
        statuses(all, ['not_applied', 'applied'], context);
        assertEqual(all.ok, false, 'ok');
        assert(all.results[context.target.key]?.error, 'the refused provider has no error');
        const again = await all.retry();
        statuses(again, ['applied', 'applied'], context);
        assertEqual(again.ok, true, 'ok after the retry');
        assertEqual(
          [context.target.updates().length, context.other.updates().length],
          [2, 1],
          'updates at each provider',
        );
      },
    },
    {
      name: 'updateAll() says unknown of a provider that may have applied the patch',
      async run(context) {
        context.target.fake.fail({ reset: true, times: Infinity });
        const all = await updateAll(context, { maxAttempts: 1 });
        statuses(all, ['unknown', 'applied'], context);
        context.target.fake.fail(null);
        statuses(await all.retry(), ['applied', 'applied'], context);
      },
    },
    {
      name: 'updateAll() gives partial results when it is aborted',
      async run(context) {
        context.target.fake.fail({ delayMs: Infinity });
        const controller = new AbortController();
        const call = updateAll(context, { signal: controller.signal });
        await Promise.race([
          Promise.all([waitForUpdate(context.target), waitForUpdate(context.other)]),
          call,
        ]);
        await manyTurns();
        controller.abort();
        statuses(await withinTwoSeconds(call, 'an aborted updateAll()'), ['unknown', 'applied'], context);
      },
    },
    {
      name: 'updateAll() refuses a malformed patch before it sends anything',
      async run({ customers, target, other }) {
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const failure = await catchFailure(
          () => customers.updateAll(ids, { emial: 'x' }),
          'a malformed patch',
        );
        assertEqual(failure.code, 'invalid_request', 'code');
        assertEqual([...target.fake.requests, ...other.fake.requests].length, 0, 'requests');
      },
    },
  ];
  if (!own) return cases;
  return [
    ...cases,
    {
      name: "one provider's own field leaves the others unchanged",
      async run(context) {
        const { customers, target, other } = context;
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const all = await customers.updateAll(ids, own.patch(own.value));
        statuses(all, ['applied', 'unchanged'], context);
        assertEqual(all.ok, true, 'ok');
        assertEqual(other.fake.requests.length, 0, 'requests at the other provider');
        const failure = await catchFailure(
          () => customers.update(other.key, other.id, own.patch(own.value)),
          "another provider's own field",
        );
        assertEqual(
          failure.issues?.map(({ path }) => path),
          [own.path],
          'fields that the refusal names',
        );
      },
    },
  ];
}

function statuses(
  { results }: ResultsUnderTest,
  expected: readonly string[],
  { target, other }: TestContext,
): void {
  assertEqual([results[target.key]?.status, results[other.key]?.status], expected, 'status of each provider');
}

/**
 * Lets a response that is under way arrive. It counts turns of the event loop, because a busy machine makes time
 * useless.
 */
async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
