import type { ConformanceCase } from '../bench.js';
import { check, failureOf, same } from '../check.js';
import { fieldsOf, patchOf } from '../fields.js';
import type { ProviderProfile } from '../profile.js';

/** What the provider reports comes back in canonical terms, and tells after a lost answer what became of a patch. */
export function readCases(profile: ProviderProfile): readonly ConformanceCase[] {
  if (profile.deviations?.cannotRead) return [];
  const fields = fieldsOf(profile);
  const canonical = fields.filter(({ path }) => !path.startsWith('providerFields'));
  const reported = canonical.filter(({ unreported }) => !unreported);
  const silent = canonical.filter(({ unreported }) => unreported);
  const expected = Object.fromEntries(reported.map(({ path, value }) => [path, value]));

  function holds(customer: object, what: string): void {
    const seen = customer as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(expected)) same(seen[name], value, `${name} of ${what}`);
    for (const { path } of silent)
      check(!(path in seen), `${what} has ${path}, which the provider does not report`);
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
        same([provider, id], [target.key, target.id], 'provider and id');
      },
    },
    {
      name: 'get() gives null for what was cleared',
      clear: 'null',
      async run({ customers, target }) {
        if (profile.deviations?.cannotClear) return;
        const clearable = reported.filter(({ path }) => path === 'phone' || path === 'externalId');
        for (const { patch } of clearable) await customers.update(target.key, target.id, patch(null));
        const read = (await customers.get(target.key, target.id)) as Readonly<Record<string, unknown>>;
        for (const { path } of clearable) same(read[path], null, `${path} after it was cleared`);
      },
    },
    {
      name: 'get() of an unknown id is not_found',
      async run({ customers, target }) {
        const failure = await failureOf(() => customers.get(target.key, profile.unknownId), 'an unknown id');
        same(failure.code, 'not_found', 'code');
      },
    },
    {
      name: 'reconcile() tells after a lost answer which fields hold, differ or are not reported',
      async run({ customers, target }) {
        const patch = patchOf(canonical);
        target.fake.fail({ reset: true, applied: true });
        await failureOf(
          () => customers.update(target.key, target.id, patch, { maxAttempts: 1 }),
          'a lost answer',
        );
        await states('holds');
        target.fake.fail(null);
        const [changed] = reported.filter(({ path }) => path === 'email');
        if (!changed) return;
        await customers.update(target.key, target.id, changed.patch('another.canary@example.com'));
        await states('differs', changed.path);

        async function states(state: string, only?: string): Promise<void> {
          const { fields: seen } = await customers.reconcile(target.key, target.id, patch);
          const wanted = canonical.map(({ path, unreported }) => [
            path,
            unreported ? 'not_reported' : only === undefined || only === path ? state : 'holds',
          ]);
          same(
            Object.fromEntries(seen.map((entry) => [entry.field, entry.state])),
            Object.fromEntries(wanted),
            'states',
          );
        }
      },
    },
  ];
}
