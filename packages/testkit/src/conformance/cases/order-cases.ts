import { waitForUpdate, type ConformanceCase } from '../suite/test-context.js';
import { assert, assertStatuses, catchFailure, assertEqual, withinTwoSeconds } from '../assert/assert.js';
import { assertOnlyChanged } from '../assert/assert-update.js';
import { conformanceCase, update, updateBoth, verdictsOf } from '../suite/calls.js';
import { simpleField } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { type CanonicalFieldName, otherSamples } from '../suite/samples.js';

/** The later change of a customer wins, however long each call takes. */
export function orderCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const field = simpleField(profile);
  const first = field.patch(otherSamples[field.path as CanonicalFieldName]);
  const second = field.patch(field.value);
  return [
    conformanceCase(
      'two updates of one customer are made one after the other, in their order',
      async (context) => {
        const { target } = context;
        const before = target.stored();
        target.fake.fail({ delayMs: 40 });
        const updates = [update(context, first), update(context, second)];
        await withinTwoSeconds(Promise.all(updates), 'two updates');
        assertOnlyChanged(profile, before, target.stored(), field.sends);
      },
    ),
    conformanceCase('an update that is aborted while it waits for another sends nothing', async (context) => {
      context.target.fake.fail({ delayMs: 40 });
      const controller = new AbortController();
      const { signal } = controller;
      const earlier = update(context, first);
      const later = catchFailure(() => update(context, second, { signal }), 'an aborted update');
      controller.abort();
      const { code, outcome, attempts } = await withinTwoSeconds(later, 'an aborted update');
      assertEqual([code, outcome, attempts], ['aborted', 'not_applied', 0], 'code, outcome and attempts');
      await withinTwoSeconds(earlier, 'the update before it');
      assertEqual(context.target.updates().length, 1, 'updates that reached the provider');
    }),
    conformanceCase('updates of two customers do not wait for each other', async (context) => {
      const { customers, target, other } = context;
      target.fake.fail({ delayMs: Infinity });
      const controller = new AbortController();
      const { signal } = controller;
      const stuck = catchFailure(() => update(context, first, { signal }), 'an aborted update');
      await waitForUpdate(target);
      const free = customers.update(other.key, other.id, second);
      await withinTwoSeconds(free, 'an update at another provider');
      controller.abort();
      await stuck;
    }),
    conformanceCase('retry() sends nothing that is older than what was sent since', async (context) => {
      const { target } = context;
      const before = target.stored();
      target.fake.fail({ status: 400 });
      const open = await updateBoth(context, first);
      await update(context, second);
      const { ok, results } = await open.retry();
      assertEqual([ok, results[target.key]?.status], [true, 'unchanged'], 'ok and status of the retry');
      const warned = verdictsOf(results[target.key]?.warnings);
      assertEqual(warned, [[field.path, 'superseded']], 'warnings of the retry');
      assertOnlyChanged(profile, before, target.stored(), field.sends);
    }),
    conformanceCase(
      'what is open after updateAll() can be stored, and taken up by another call',
      async (context) => {
        const { customers, target, other } = context;
        const before = target.stored();
        target.fake.fail({ status: 400 });
        const { open } = await updateBoth(context, second);
        assert(open, 'nothing is open');
        assertEqual(open.ids, { [target.key]: target.id }, 'ids that are open');
        const stored = JSON.parse(JSON.stringify(open)) as { ids: Record<string, string>; patch: object };
        const again = await customers.updateAll(stored.ids, stored.patch);
        assertStatuses(again, { subject: 'applied' });
        assertEqual([again.ok, again.open], [true, undefined], 'ok, and what is open then');
        assertOnlyChanged(profile, before, target.stored(), field.sends);
        assertEqual(other.updates().length, 1, 'updates at the provider that was already up to date');
      },
    ),
  ];
}
