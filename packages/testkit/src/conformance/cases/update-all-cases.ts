import { waitForUpdate, type ConformanceCase, type TestContext } from '../suite/test-context.js';
import {
  assert,
  assertStatuses,
  catchFailure,
  assertEqual,
  withinTwoSeconds,
  assertFails,
} from '../assert/assert.js';
import { conformanceCase, updateBoth } from '../suite/calls.js';
import { fieldsOf, simplePatchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** updateAll() updates every provider on its own, and one result never hides another. */
export function updateAllCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const own = fieldsOf(profile).filter(({ path }) => path.startsWith('providerFields'));
  return [
    conformanceCase('updateAll() updates every provider', async (context) => {
      const all = await updateBoth(context, patch);
      assertStatuses(all, { subject: 'applied', other: 'applied' });
      assertEqual(all.ok, true, 'ok');
      assertUpdates(context, [1, 1]);
    }),
    conformanceCase(
      'updateAll() goes on where one provider refuses, and retry() repeats that one alone',
      async (context) => {
        const { target } = context;
        target.fake.fail({ status: 400 });
        const all = await updateBoth(context, patch);
        assertStatuses(all, { subject: 'not_applied', other: 'applied' });
        assertEqual(all.ok, false, 'ok');
        assert(all.results[target.key]?.error, 'the refused provider has no error');
        const again = await all.retry();
        assertStatuses(again, { subject: 'applied', other: 'applied' });
        assertEqual(again.ok, true, 'ok after the retry');
        assertUpdates(context, [2, 1]);
      },
    ),
    conformanceCase(
      'updateAll() says unknown of a provider that may have applied the patch',
      async (context) => {
        context.target.fake.fail({ reset: true, times: Infinity });
        const all = await updateBoth(context, patch, { maxAttempts: 1 });
        assertStatuses(all, { subject: 'unknown', other: 'applied' });
        context.target.fake.fail(null);
        assertStatuses(await all.retry(), { subject: 'applied', other: 'applied' });
      },
    ),
    conformanceCase('updateAll() gives partial results when it is aborted', async (context) => {
      const { target, other } = context;
      target.fake.fail({ delayMs: Infinity });
      const controller = new AbortController();
      const call = updateBoth(context, patch, { signal: controller.signal });
      await Promise.race([Promise.all([waitForUpdate(target), waitForUpdate(other)]), call]);
      await manyTurns();
      controller.abort();
      assertStatuses(await withinTwoSeconds(call, 'an aborted updateAll()'), {
        subject: 'unknown',
        other: 'applied',
      });
    }),
    conformanceCase('updateAll() refuses a malformed patch before it sends anything', async (context) => {
      const { target, other } = context;
      const call = (): unknown => updateBoth(context, { emial: 'x' });
      await assertFails(call, { code: 'invalid_request' }, 'a malformed patch');
      assertEqual([...target.fake.requests, ...other.fake.requests].length, 0, 'requests');
    }),
    ...own.slice(0, 1).map((field) =>
      conformanceCase("one provider's own field leaves the others unchanged", async (context) => {
        const { customers, other } = context;
        const all = await updateBoth(context, field.patch(field.value));
        assertStatuses(all, { subject: 'applied', other: 'unchanged' });
        assertEqual(all.ok, true, 'ok');
        assertEqual(other.fake.requests.length, 0, 'requests at the other provider');
        const { issues = [] } = await catchFailure(
          () => customers.update(other.key, other.id, field.patch(field.value)),
          "another provider's own field",
        );
        const named = issues.map(({ path }) => path);
        assertEqual(named, [field.path], 'fields that the refusal names');
      }),
    ),
  ];
}

function assertUpdates({ target, other }: TestContext, expected: readonly number[]): void {
  assertEqual([target.updates().length, other.updates().length], expected, 'updates at each provider');
}

/**
 * Lets a response that is under way arrive. It counts turns of the event loop, because a busy machine makes time
 * useless.
 */
async function manyTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
