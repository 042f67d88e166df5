import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertStatuses, assertEqual, assertFails } from '../assert/assert.js';
import { conformanceCase, plan, update, updateBoth } from '../suite/calls.js';
import { simplePatchOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { withPart } from '../suite/subject.js';

/** A mapping that fails is an error of its provider alone, and never keeps another provider from its update. */
export function mappingFaultCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const patch = simplePatchOf(profile);
  const fail = (): never => {
    throw new TypeError('a defect of the mapping');
  };
  return [
    conformanceCase(
      'a mapping that fails before anything is sent is not_applied at its provider alone',
      async (context) => {
        assertStatuses(await updateBoth(context, patch), { subject: 'not_applied', other: 'applied' });
        assertEqual(context.target.fake.requests.length, 0, 'requests at the provider whose mapping fails');
        for (const call of [() => plan(context, patch), () => update(context, patch)]) {
          const expected = { code: 'configuration', outcome: 'not_applied' };
          await assertFails(call, expected, 'a mapping that fails');
        }
      },
      { replace: (sound) => withPart(sound, { schema: { '~standard': { validate: fail } } }) },
    ),
    conformanceCase(
      'a mapping whose update fails with anything is unknown at its provider alone',
      async (context) => {
        const all = await updateBoth(context, patch);
        assertStatuses(all, { subject: 'unknown', other: 'applied' });
        const { error } = all.results[context.target.key]!;
        assert(error?.name === 'BridgeError', 'the failure is no BridgeError');
      },
      { replace: (sound) => withPart(sound, { update: async () => fail() }) },
    ),
  ];
}
