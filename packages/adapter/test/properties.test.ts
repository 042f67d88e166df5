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

  it('is told exactly as planned, and held as told, as often as it is repeated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPatch, async (patch) => {
        const { customers, fakes, ids } = createTestAdapter({ clear: 'null' });
        const before = stateOf(fakes[key].customers, ids[key]);
        const plan = customers.plan(key, ids[key], patch, omit);
        const { id: _id, ...changes } = plan.body;
        const requests = Object.keys(changes).length > 0 ? [plan.body] : [];
        for (let times = 1; times <= 2; times += 1) {
          const { ok, results } = await customers.updateAll({ [key]: ids[key] }, patch, omit);
          expect(ok).toBe(true);
          expect(results[key]!.warnings.map(({ field }) => field)).toEqual(warnedOf(plan, key));
          expect(stateOf(fakes[key].customers, ids[key])).toEqual({ ...before, ...changes });
          expect(fakes[key].requests.splice(0).map(({ body }) => body)).toEqual(requests);
        }
      }),
      runs,
    );
  });

  it('is read back as the patch said, on every field that was sent and is reported', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPatch, async (patch) => {
        const { customers, ids } = createTestAdapter({ clear: 'null' });
        const { fields } = customers.plan(key, ids[key], patch, omit);
        await customers.updateAll({ [key]: ids[key] }, patch, omit);
        const { customer, fields: states } = await customers.reconcile(key, ids[key], patch, omit);
        expect(states.filter(({ state }) => state === 'differs')).toEqual([]);
        for (const { field, verdict } of fields) {
          const isLeftOut = states.find((each) => each.field === field)!.state === 'not_supported';
          expect([field, isLeftOut]).toEqual([field, verdict === 'unsupported']);
          const isWhole = verdict === 'cleared' || (verdict === 'sent' && !fields.some(isPartOf(field)));
          if (!isWhole || !Object.hasOwn(customer, field)) continue;
          expect(Reflect.get(customer, field)).toEqual(Reflect.get(patch, field));
        }
      }),
      runs,
    );
  });
});

/** Whether a verdict is on a property of this field that was left out. */
const isPartOf =
  (field: string) =>
  (other: { readonly field: string }): boolean =>
    other.field.startsWith(`${field}.`);

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
