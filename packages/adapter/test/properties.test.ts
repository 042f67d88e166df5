import { customerUpdateSchema as kunacoreSchema } from '@customer-bridge/kunacore-types/validators';
import { customerUpdateSchema as yunoSchema } from '@customer-bridge/yuno-types/validators';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPatch, type Patch } from './support/arbitrary-patch.js';
import type { Plan } from '../src/index.js';
import { createTestAdapter } from './support/test-adapter.js';

const schemas = { kunacore: kunacoreSchema, yuno: yunoSchema };
const runs = { numRuns: 150 };
const omit = { onUnsupported: 'omit' } as const;

/** The same patch with its members, and the provider fields of each provider, in the opposite order. */
function reversed({ providerFields = {}, ...canonical }: Patch): Patch {
  const { kunacore, yuno } = providerFields;
  return {
    providerFields: { yuno: yuno && backwards(yuno), kunacore: kunacore && backwards(kunacore) },
    ...backwards(canonical),
  };
}

function backwards<Value extends object>(value: Value): Value {
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map((_entry, index) => entries.at(-1 - index)!)) as Value;
}

/** What a provider holds, but for the time of its last change. */
function stateOf(customers: ReadonlyMap<string, object>, id: string): Readonly<Record<string, unknown>> {
  return { ...customers.get(id), updated_at: undefined };
}

describe.each(['kunacore', 'yuno'] as const)('any well-formed patch, at %s', (key) => {
  it('has a verdict on every field and a body that the provider accepts', () => {
    const { planUntyped } = createTestAdapter();
    fc.assert(
      fc.property(arbitraryPatch, (patch) => {
        const { body, fields } = planUntyped(key, patch);
        expect(schemas[key]['~standard'].validate(body)).not.toHaveProperty('issues');
        expect(fields.map(({ field }) => field)).toEqual(fieldsOf(patch));
        expect(fields.filter(({ verdict, note }) => (verdict === 'sent') === Boolean(note))).toEqual([]);
      }),
      runs,
    );
  });

  it('is told exactly as planned, and held as told', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPatch, async (patch) => {
        const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
        const before = stateOf(fakes[key].customers, ids[key]);
        const plan = customers.plan(key, ids[key], patch, omit);
        const result = await customers.updateAll({ [key]: ids[key] }, patch, omit);
        const { id: _id, ...changes } = plan.body;
        expect(stateOf(fakes[key].customers, ids[key])).toEqual({ ...before, ...changes });
        expect(fakes[key].requests.map(({ body }) => body)).toEqual(
          Object.keys(changes).length > 0 ? [plan.body] : [],
        );
        expect(result.ok).toBe(true);
        const { warnings = [] } = result.results[key] ?? {};
        expect(warnings.map(({ field }) => field)).toEqual(warnedOf(plan, key));
      }),
      runs,
    );
  });

  it('is read back as the patch said, on every field that was sent and is reported', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPatch, async (patch) => {
        const { customers, ids } = createTestAdapter({ clear: 'null' });
        const { fields } = customers.plan(key, ids[key], patch);
        await customers.updateAll({ [key]: ids[key] }, patch, omit);
        const customer = await customers.get(key, ids[key]);
        const reported = fields
          .filter(({ verdict }) => verdict === 'sent' || verdict === 'cleared')
          .map(({ field }) => field as keyof Patch & keyof typeof customer)
          .filter((field) => Object.hasOwn(customer, field));
        expect(pick(customer, reported)).toEqual(pick(patch, reported));
        const { fields: states } = await customers.reconcile(key, ids[key], patch, omit);
        expect(states.filter(({ state }) => state === 'differs')).toEqual([]);
        const unsupported = customers
          .plan(key, ids[key], patch, omit)
          .fields.filter(({ verdict }) => verdict === 'unsupported');
        expect(states.filter(({ state }) => state === 'not_supported').map(({ field }) => field)).toEqual(
          unsupported.map(({ field }) => field),
        );
      }),
      runs,
    );
  });

  it('does the same in any order, and as often as it is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPatch, async (patch) => {
        const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
        const plan = customers.plan(key, ids[key], patch);
        const other = customers.plan(key, ids[key], reversed(patch));
        expect(other.body).toEqual(plan.body);
        expect(new Set(other.fields)).toEqual(new Set(plan.fields));
        await customers.updateAll({ [key]: ids[key] }, patch, omit);
        const once = stateOf(fakes[key].customers, ids[key]);
        await customers.updateAll({ [key]: ids[key] }, reversed(patch), omit);
        expect(stateOf(fakes[key].customers, ids[key])).toEqual(once);
      }),
      runs,
    );
  });
});

/** The names of the fields of a patch, as a plan lists them. */
function fieldsOf({ providerFields = {}, ...canonical }: Patch): readonly string[] {
  const own = Object.entries(providerFields).flatMap(([key, fields]) =>
    Object.keys(fields ?? {}).map((name) => `providerFields.${key}.${name}`),
  );
  return [...Object.keys(canonical), ...own];
}

/** The fields of which a plan says that something is lost or left out; those of the other provider are nobody's loss. */
function warnedOf({ fields }: Plan, key: string): readonly string[] {
  return fields
    .filter(({ verdict }) => verdict === 'lossy' || verdict === 'unsupported')
    .map(({ field }) => field)
    .filter((field) => !field.startsWith('providerFields') || field.startsWith(`providerFields.${key}.`));
}

function pick<Value, Name extends keyof Value>(value: Value, names: readonly Name[]): Pick<Value, Name> {
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Pick<Value, Name>;
}
