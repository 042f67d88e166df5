import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { assertUpdate, assertOnlyChanged, planAndUpdate, findVerdict } from '../assert/assert-update.js';
import { changesOf, fieldsOf, patchOf, variantsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Each field alone, and all together, arrive under the provider's own names, and nothing else does. */
export function fieldCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const alone = [...fields, ...variantsOf(profile)].map((field): ConformanceCase => ({
    name: `${field.title} alone arrives under the provider's own name, as planned`,
    async run(context) {
      const before = context.target.stored();
      const { plan, request, warnings } = await planAndUpdate(context, field.patch(field.value));
      assertUpdate(profile, context.target, request, field.sends);
      assertOnlyChanged(profile, before, context.target.stored(), field.sends);
      assertEqual(plan.fields.length, 1, 'verdicts in the plan');
      const { verdict, note } = findVerdict(plan, field.path);
      assertEqual(verdict, field.lossy ? 'lossy' : 'sent', `verdict on ${field.path}`);
      if (field.lossy) assert(note, `the plan does not say what of ${field.path} is lost`);
      assertEqual(
        warnings.map((warning) => [warning.field, warning.verdict]),
        field.lossy ? [[field.path, 'lossy']] : [],
        'warnings of the update',
      );
    },
  }));
  return [
    ...alone,
    {
      name: 'all fields together arrive whole, nested values included',
      async run(context) {
        const before = context.target.stored();
        const { plan, request } = await planAndUpdate(context, patchOf(fields));
        assertUpdate(profile, context.target, request, changesOf(fields));
        assertOnlyChanged(profile, before, context.target.stored(), changesOf(fields));
        assertEqual(
          plan.fields.map(({ field }) => field),
          fields.map(({ path }) => path),
          'fields with a verdict',
        );
      },
    },
    {
      name: 'an absent or undefined field stays untouched',
      async run(context) {
        const [field, ...others] = fields;
        assert(field, 'the provider takes no field at all');
        const before = context.target.stored();
        const undefinedOnes = others.filter(({ path }) => !path.startsWith('providerFields'));
        const patch = Object.assign(
          {},
          ...undefinedOnes.map(({ patch: of }) => of(undefined)),
          field.patch(field.value),
        );
        const { request } = await planAndUpdate(context, patch);
        assertUpdate(profile, context.target, request, field.sends);
        assertOnlyChanged(profile, before, context.target.stored(), field.sends);
      },
    },
    {
      name: 'an update repeated leaves the same customer',
      async run(context) {
        const { customers, target } = context;
        await customers.update(target.key, target.id, patchOf(fields));
        const once = target.stored();
        await customers.update(target.key, target.id, patchOf([...fields.slice(1), ...fields.slice(0, 1)]));
        assertOnlyChanged(profile, once, target.stored(), {});
      },
    },
    {
      name: 'an update at one provider does not reach another',
      async run({ customers, target, other }) {
        await customers.update(target.key, target.id, patchOf(fields));
        assertEqual(other.fake.requests.length, 0, 'requests at the other provider');
      },
    },
  ];
}
