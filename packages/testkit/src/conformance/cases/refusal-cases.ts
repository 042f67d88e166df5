import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import {
  assertRejectedBeforeSending,
  assertUpdate,
  planAndUpdate,
  findVerdict,
} from '../assert/assert-update.js';
import { fieldsOf, simplePatchOf, unsupportedFields, variantsOf } from '../suite/fields.js';
import { deepMerge } from '../assert/deep-merge.js';
import type { ProviderProfile, RefusedValue } from '../suite/provider-profile.js';
import { canonicalSamples, describeValue } from '../suite/samples.js';

/** Nothing is lost silently: every field that a provider cannot hold is named before anything is sent. */
export function refusalCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const unsupported: readonly RefusedValue[] = [
    ...unsupportedFields(profile).map((field) => ({ field, value: canonicalSamples[field] as unknown })),
    ...(profile.refusedValues ?? []),
  ];

  const lossy = [...fields, ...variantsOf(profile)]
    .filter((field) => field.lossy)
    .map((field): ConformanceCase => ({
      name: `what is lost of ${field.title} is refused with onLossy: 'error'`,
      async run(context) {
        const { customers, target } = context;
        await assertRejectedBeforeSending(context, field.path, () =>
          customers.update(target.key, target.id, field.patch(field.value), { onLossy: 'error' }),
        );
      },
    }));

  const refused = unsupported.map(({ field, value }): ConformanceCase => ({
    name: `${field} that the provider does not take (${describeValue(value)}) is refused by name`,
    async run(context) {
      const { customers, target } = context;
      const plan = customers.plan(target.key, target.id, { [field]: value });
      const { verdict, note } = findVerdict(plan, field);
      assertEqual(verdict, 'unsupported', `verdict on ${field}`);
      assert(note, `the plan does not say why ${field} is unsupported`);
      await assertRejectedBeforeSending(context, field, () =>
        customers.update(target.key, target.id, { [field]: value }),
      );
    },
  }));

  const omitted = unsupported.map(({ field, value, left }): ConformanceCase => ({
    name: `${left ? `what of ${field}` : field} that the provider does not take (${describeValue(value)}) is left out with a warning with onUnsupported: 'omit'`,
    async run(context) {
      const kept = fields.find(({ path, lossy: isLossy }) => path !== field && !isLossy);
      assert(kept, 'the provider takes no other field whole');
      const patch = { ...kept.patch(kept.value), [field]: value };
      const { request, warnings } = await planAndUpdate(context, patch, { onUnsupported: 'omit' });
      assertUpdate(profile, context.target, request, deepMerge(kept.sends, left?.sends ?? {}));
      const names = left ? left.without.map((name) => `${field}.${name}`) : [field];
      assertEqual(
        warnings.map((warning) => [warning.field, warning.verdict, Boolean(warning.note)]),
        names.map((name) => [name, 'unsupported', true]),
        'warnings of the update',
      );
    },
  }));

  return [
    ...lossy,
    ...refused,
    ...omitted,
    ...malformedPatches.map(({ name, field, patch }): ConformanceCase => ({
      name: `a patch with ${name} is refused by plan() and update()`,
      async run(context) {
        const { customers, target } = context;
        await assertRejectedBeforeSending(context, field, () => customers.plan(target.key, target.id, patch));
        await assertRejectedBeforeSending(context, field, () =>
          customers.update(target.key, target.id, patch),
        );
      },
    })),
    {
      name: 'a patch that changes nothing is refused by update()',
      async run(context) {
        const { customers, target } = context;
        await assertRejectedBeforeSending(context, 'patch', () =>
          customers.update(target.key, target.id, {}),
        );
      },
    },
    {
      name: 'an id of the wrong form is refused by plan(), update() and get()',
      async run(context) {
        const { customers, target } = context;
        const patch = simplePatchOf(profile);
        await assertRejectedBeforeSending(context, 'id', () => customers.plan(target.key, '', patch));
        await assertRejectedBeforeSending(context, 'id', () => customers.update(target.key, '', patch));
        if (profile.deviations?.cannotRead) return;
        await assertRejectedBeforeSending(context, 'id', () => customers.get(target.key, ''));
      },
    },
  ];
}

const malformedPatches = [
  { name: 'an unknown property', field: 'emial', patch: { emial: canonicalSamples.email } },
  { name: 'a value of the wrong type', field: 'firstName', patch: { firstName: 7 } },
  { name: 'a phone that is not E.164', field: 'phone', patch: { phone: '3132450765' } },
  { name: 'a country that does not exist', field: 'country', patch: { country: 'ZZ' } },
  { name: 'a null inside an address', field: 'address', patch: { address: { line1: null } } },
  {
    name: 'a document without its number',
    field: 'identityDocument',
    patch: { identityDocument: { type: 'PAS' } },
  },
  { name: 'a number that JSON does not have', field: 'externalId', patch: { externalId: Number.NaN } },
];
