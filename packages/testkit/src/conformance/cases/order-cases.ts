import { waitForUpdate, type ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual, withinTwoSeconds } from '../assert/assert.js';
import { assertOnlyChanged } from '../assert/assert-update.js';
import { fieldsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { type CanonicalFieldName, otherSamples } from '../suite/samples.js';

/** The later change of a customer wins, however long each call takes. */
export function orderCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const field = fieldsOf(profile).find(({ path, lossy }) => Object.hasOwn(otherSamples, path) && !lossy);
  assert(field, 'the provider takes no canonical field whole');
  const first = field.patch(otherSamples[field.path as CanonicalFieldName]);
  const second = field.patch(field.value);
  return [
    {
      name: 'two updates of one customer are made one after the other, in their order',
      async run({ customers, target }) {
        const before = target.stored();
        target.fake.fail({ delayMs: 40 });
        const earlier = customers.update(target.key, target.id, first);
        const later = customers.update(target.key, target.id, second);
        await withinTwoSeconds(Promise.all([earlier, later]), 'two updates');
        assertOnlyChanged(profile, before, target.stored(), field.sends);
      },
    },
    {
      name: 'an update that is aborted while it waits for another sends nothing',
      async run({ customers, target }) {
        target.fake.fail({ delayMs: 40 });
        const controller = new AbortController();
        const earlier = customers.update(target.key, target.id, first);
        const later = catchFailure(
          () => customers.update(target.key, target.id, second, { signal: controller.signal }),
          'an aborted update',
        );
        controller.abort();
        const { code, outcome, attempts } = await withinTwoSeconds(later, 'an aborted update');
        assertEqual([code, outcome, attempts], ['aborted', 'not_applied', 0], 'code, outcome and attempts');
        await withinTwoSeconds(earlier, 'the update before it');
        assertEqual(target.updates().length, 1, 'updates that reached the provider');
      },
    },
    {
      name: 'updates of two customers do not wait for each other',
      async run({ customers, target, other }) {
        target.fake.fail({ delayMs: Infinity });
        const controller = new AbortController();
        const stuck = catchFailure(
          () => customers.update(target.key, target.id, first, { signal: controller.signal }),
          'an aborted update',
        );
        await waitForUpdate(target);
        await withinTwoSeconds(
          customers.update(other.key, other.id, second),
          'an update at another provider',
        );
        controller.abort();
        await stuck;
      },
    },
    {
      name: 'retry() sends nothing that is older than what was sent since',
      async run({ customers, target, other }) {
        const before = target.stored();
        target.fake.fail({ status: 400 });
        const open = await customers.updateAll({ [target.key]: target.id, [other.key]: other.id }, first);
        await customers.update(target.key, target.id, second);
        const { ok, results } = await open.retry();
        assertEqual([ok, results[target.key]?.status], [true, 'unchanged'], 'ok and status of the retry');
        assertEqual(
          results[target.key]?.warnings.map((warning) => [warning.field, warning.verdict]),
          [[field.path, 'superseded']],
          'warnings of the retry',
        );
        assertOnlyChanged(profile, before, target.stored(), field.sends);
      },
    },
    {
      name: 'what is open after updateAll() can be stored, and taken up by another call',
      async run({ customers, target, other }) {
        const before = target.stored();
        target.fake.fail({ status: 400 });
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const { open } = await customers.updateAll(ids, second);
        assert(open, 'nothing is open');
        assertEqual(open.ids, { [target.key]: target.id }, 'ids that are open');
        const stored = JSON.parse(JSON.stringify(open)) as { ids: Record<string, string>; patch: object };
        const again = await customers.updateAll(stored.ids, stored.patch);
        assertEqual([again.ok, again.open], [true, undefined], 'ok, and what is open then');
        assertOnlyChanged(profile, before, target.stored(), field.sends);
        assertEqual(other.updates().length, 1, 'updates at the provider that was already up to date');
      },
    },
  ];
}
