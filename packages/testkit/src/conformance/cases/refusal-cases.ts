import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import {
  assertRefused,
  assertRejectedBeforeSending,
  assertUpdate,
  planAndUpdate,
  findVerdict,
} from '../assert/assert-update.js';
import { conformanceCase, plan, update, verdictsOf } from '../suite/calls.js';
import { fieldsOf, simplePatchOf, variantsOf } from '../suite/fields.js';
import { deepMerge } from '../assert/deep-merge.js';
import type { ProviderProfile, RefusedValue } from '../suite/provider-profile.js';
import { type CanonicalFieldName, canonicalSamples, describeValue } from '../suite/samples.js';

/** Nothing is lost silently: every field that a provider cannot hold is named before anything is sent. */
export function refusalCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const unsupported: readonly RefusedValue[] = [
    ...Object.entries(canonicalSamples)
      .map(([field, value]) => ({ field: field as CanonicalFieldName, value }))
      .filter(({ field }) => profile.fields[field] === 'unsupported'),
    ...(profile.refusedValues ?? []),
  ];

  return [
    ...[...fields, ...variantsOf(profile)]
      .filter(({ lossy }) => lossy)
      .map(({ title, path, patch, value }) =>
        conformanceCase(`what is lost of ${title} is refused with onLossy: 'error'`, (context) =>
          assertRejectedBeforeSending(context, path, () =>
            update(context, patch(value), { onLossy: 'error' }),
          ),
        ),
      ),
    ...unsupported.map(({ field, value }) =>
      conformanceCase(
        `${field} that the provider does not take (${describeValue(value)}) is refused by name`,
        async (context) => {
          const { verdict, note } = findVerdict(plan(context, { [field]: value }), field);
          assertEqual(verdict, 'unsupported', `verdict on ${field}`);
          assert(note, `the plan does not say why ${field} is unsupported`);
          await assertRejectedBeforeSending(context, field, () => update(context, { [field]: value }));
        },
      ),
    ),
    ...unsupported.map(({ field, value, left }) =>
      conformanceCase(
        `${left ? `what of ${field}` : field} that the provider does not take (${describeValue(value)}) is left out with a warning with onUnsupported: 'omit'`,
        async (context) => {
          const kept = fields.find(({ path, lossy }) => path !== field && !lossy);
          assert(kept, 'the provider takes no other field whole');
          const patch = { ...kept.patch(kept.value), [field]: value };
          const { request, warnings } = await planAndUpdate(context, patch, { onUnsupported: 'omit' });
          assertUpdate(profile, context.target, request, deepMerge(kept.sends, left?.sends ?? {}));
          const names = left ? left.without.map((name) => `${field}.${name}`) : [field];
          const expected = names.map((name) => [name, 'unsupported']);
          assertEqual(verdictsOf(warnings), expected, 'warnings of the update');
          assert(
            warnings.every(({ note }) => note),
            `no warning says why ${field} is left out`,
          );
        },
      ),
    ),
    ...malformedPatches.map(({ name, field, patch }) =>
      conformanceCase(`a patch with ${name} is refused by plan() and update()`, (context) =>
        assertRefused(context, field, patch),
      ),
    ),
    conformanceCase('a patch that changes nothing is refused by update()', (context) =>
      assertRejectedBeforeSending(context, 'patch', () => update(context, {})),
    ),
    conformanceCase('an id of the wrong form is refused by plan(), update() and get()', async (context) => {
      const { customers, target } = context;
      const nobody = { ...context, target: { ...target, id: '' } };
      await assertRefused(nobody, 'id', simplePatchOf(profile));
      if (profile.deviations?.cannotRead) return;
      await assertRejectedBeforeSending(context, 'id', () => customers.get(target.key, ''));
    }),
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
