import type { ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual, assertFails } from '../assert/assert.js';
import { getOtherSample } from '../assert/assert-update.js';
import { conformanceCase, read, statesOf, update } from '../suite/calls.js';
import { fieldsOf, patchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { describeValue } from '../suite/samples.js';

/** Responses come back as canonical customers, and reconcile() finds out what a lost response has left open. */
export function readCases(profile: ProviderProfile): readonly ConformanceCase[] {
  if (profile.deviations?.cannotRead) return [];
  const fields = fieldsOf(profile);
  const canonical = fields.filter(({ path }) => !path.startsWith('providerFields'));
  const reported = canonical.filter(({ unreported }) => !unreported);
  const silent = canonical.filter(({ unreported }) => unreported);
  const expected = Object.fromEntries(reported.map(({ path, value }) => [path, value]));

  function holds(customer: object, what: string): void {
    const seen = customer as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(expected))
      assertEqual(seen[name], value, `${name} of ${what}`);
    for (const { path } of silent)
      assert(!(path in seen), `${what} has ${path}, which the provider does not report`);
  }

  return [
    conformanceCase('update() and get() give back what was sent, in canonical terms', async (context) => {
      const { customer } = await update(context, patchOf(fields));
      holds(customer, 'the updated customer');
      const customerRead = await read(context);
      holds(customerRead, 'the customer that get() reads');
      const { key, id } = context.target;
      assertEqual([customerRead['provider'], customerRead['id']], [key, id], 'provider and id');
    }),
    conformanceCase(
      'get() gives null for what was cleared',
      async (context) => {
        if (profile.deviations?.cannotClear) return;
        const clearable = reported.filter(({ cannotBeCleared }) => !cannotBeCleared);
        for (const { patch } of clearable) await update(context, patch(null));
        const cleared = await read(context);
        for (const { path } of clearable) assertEqual(cleared[path], null, `${path} after it was cleared`);
      },
      { clear: 'null' },
    ),
    conformanceCase('get() of an unknown id is not_found', async ({ customers, target }) => {
      const call = (): unknown => customers.get(target.key, profile.unknownId);
      await assertFails(call, { code: 'not_found' }, 'an unknown id');
    }),
    conformanceCase(
      'reconcile() says after a lost response which fields hold or are not reported',
      async (context) => {
        const patch = patchOf(canonical);
        context.target.fake.fail({ reset: true, applied: true });
        await catchFailure(() => update(context, patch, { maxAttempts: 1 }), 'a lost answer');
        context.target.fake.fail(null);
        const states = canonical.map(({ path, unreported }) => [path, unreported ? 'not_reported' : 'holds']);
        assertEqual(await statesOf(context, patch), Object.fromEntries(states), 'states');
      },
    ),
    ...reported.map((field) =>
      conformanceCase(`reconcile() finds that ${field.path} alone has another value`, async (context) => {
        const patch = patchOf(reported);
        const other = getOtherSample(context, field.path);
        if (other === undefined) return;
        await update(context, { ...patch, ...field.patch(other) });
        const states = reported.map(({ path }) => [path, path === field.path ? 'differs' : 'holds']);
        assertEqual(await statesOf(context, patch), Object.fromEntries(states), 'states');
      }),
    ),
    ...(profile.refusedValues ?? []).map(({ field, value }) =>
      conformanceCase(
        `reconcile() does not compare ${field} that an update would not send (${describeValue(value)})`,
        async (context) => {
          const states = await statesOf(context, { [field]: value });
          assertEqual(states, { [field]: 'not_supported' }, 'states');
        },
      ),
    ),
  ];
}
