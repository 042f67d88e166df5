import type { ConformanceCase, TestContext } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { assertUpdate, assertOnlyChanged, planAndUpdate, findVerdict } from '../assert/assert-update.js';
import { conformanceCase, update, verdictsOf } from '../suite/calls.js';
import { changesOf, fieldsOf, patchOf, variantsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Each field alone, and all together, arrive under the provider's own names, and nothing else does. */
export function fieldCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);

  /** Sends a patch, and asserts that these changes and no others arrive. */
  async function arrives(
    context: TestContext,
    patch: object,
    changes: Readonly<Record<string, unknown>>,
  ): ReturnType<typeof planAndUpdate> {
    const { target } = context;
    const before = target.stored();
    const sent = await planAndUpdate(context, patch);
    assertUpdate(profile, target, sent.request, changes);
    assertOnlyChanged(profile, before, target.stored(), changes);
    return sent;
  }

  return [
    ...[...fields, ...variantsOf(profile)].map(({ title, path, patch, value, sends, lossy }) =>
      conformanceCase(`${title} alone arrives under the provider's own name, as planned`, async (context) => {
        const { planned, warnings } = await arrives(context, patch(value), sends);
        assertEqual(planned.fields.length, 1, 'verdicts in the plan');
        const { verdict, note } = findVerdict(planned, path);
        assertEqual(verdict, lossy ? 'lossy' : 'sent', `verdict on ${path}`);
        if (lossy) assert(note, `the plan does not say what of ${path} is lost`);
        assertEqual(verdictsOf(warnings), lossy ? [[path, 'lossy']] : [], 'warnings of the update');
      }),
    ),
    conformanceCase('all fields together arrive whole, nested values included', async (context) => {
      const { planned } = await arrives(context, patchOf(fields), changesOf(fields));
      assertEqual(
        planned.fields.map(({ field }) => field),
        fields.map(({ path }) => path),
        'fields with a verdict',
      );
    }),
    conformanceCase('an absent or undefined field stays untouched', async (context) => {
      const [field, ...others] = fields;
      assert(field, 'the provider takes no field at all');
      const canonical = others.filter(({ path }) => !path.startsWith('providerFields'));
      const undefinedOnes = canonical.map(({ patch }) => patch(undefined));
      await arrives(context, Object.assign({}, ...undefinedOnes, field.patch(field.value)), field.sends);
    }),
    conformanceCase('an update repeated leaves the same customer', async (context) => {
      await update(context, patchOf(fields));
      const once = context.target.stored();
      await update(context, patchOf([...fields.slice(1), ...fields.slice(0, 1)]));
      assertOnlyChanged(profile, once, context.target.stored(), {});
    }),
    conformanceCase('an update at one provider does not reach another', async (context) => {
      await update(context, patchOf(fields));
      assertEqual(context.other.fake.requests.length, 0, 'requests at the other provider');
    }),
  ];
}
