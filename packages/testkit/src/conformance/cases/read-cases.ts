import type { ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual } from '../assert/assert.js';
import { getOtherSample } from '../assert/assert-update.js';
import { fieldsOf, patchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { describeValue } from '../suite/samples.js';
import type { CustomersUnderTest } from '../suite/subject.js';

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
    {
      name: 'update() and get() give back what was sent, in canonical terms',
      async run({ customers, target }) {
        const { customer } = await customers.update(target.key, target.id, patchOf(fields));
        holds(customer, 'the updated customer');
        const read = await customers.get(target.key, target.id);
        holds(read, 'the customer that get() reads');
        const { provider, id } = read as { provider?: string; id?: string };
        assertEqual([provider, id], [target.key, target.id], 'provider and id');
      },
    },
    {
      name: 'get() gives null for what was cleared',
      clear: 'null',
      async run({ customers, target }) {
        if (profile.deviations?.cannotClear) return;
        const clearable = reported.filter(({ cannotBeCleared }) => !cannotBeCleared);
        for (const { patch } of clearable) await customers.update(target.key, target.id, patch(null));
        const read = (await customers.get(target.key, target.id)) as Readonly<Record<string, unknown>>;
        for (const { path } of clearable) assertEqual(read[path], null, `${path} after it was cleared`);
      },
    },
    {
      name: 'get() of an unknown id is not_found',
      async run({ customers, target }) {
        const failure = await catchFailure(
          () => customers.get(target.key, profile.unknownId),
          'an unknown id',
        );
        assertEqual(failure.code, 'not_found', 'code');
      },
    },
    {
      name: 'reconcile() says after a lost response which fields hold or are not reported',
      async run({ customers, target }) {
        const patch = patchOf(canonical);
        target.fake.fail({ reset: true, applied: true });
        await catchFailure(
          () => customers.update(target.key, target.id, patch, { maxAttempts: 1 }),
          'a lost answer',
        );
        target.fake.fail(null);
        const { fields: seen } = await customers.reconcile(target.key, target.id, patch);
        assertEqual(
          statesOf(seen),
          Object.fromEntries(
            canonical.map(({ path, unreported }) => [path, unreported ? 'not_reported' : 'holds']),
          ),
          'states',
        );
      },
    },
    ...reported.map((field): ConformanceCase => ({
      name: `reconcile() finds that ${field.path} alone has another value`,
      async run(context) {
        const { customers, target } = context;
        const patch = patchOf(reported);
        const other = getOtherSample(context, field.path);
        if (other === undefined) return;
        await customers.update(target.key, target.id, { ...patch, ...field.patch(other) });
        const { fields: seen } = await customers.reconcile(target.key, target.id, patch);
        assertEqual(
          statesOf(seen),
          Object.fromEntries(reported.map(({ path }) => [path, path === field.path ? 'differs' : 'holds'])),
          'states',
        );
      },
    })),
    ...(profile.refusedValues ?? []).map(({ field, value }): ConformanceCase => ({
      name: `reconcile() does not compare ${field} that an update would not send (${describeValue(value)})`,
      async run({ customers, target }) {
        const { fields: seen } = await customers.reconcile(target.key, target.id, { [field]: value });
        assertEqual(statesOf(seen), { [field]: 'not_supported' }, 'states');
      },
    })),
  ];
}

type States = Awaited<ReturnType<CustomersUnderTest['reconcile']>>['fields'];

function statesOf(fields: States): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ field, state }) => [field, state]));
}
