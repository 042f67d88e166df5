import type { ConformanceCase } from '../suite/test-context.js';
import { assert, catchFailure, assertEqual } from '../assert/assert.js';
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
    {
      name: 'a mapping that fails before anything is sent is not_applied at its provider alone',
      replace: (sound) => withPart(sound, { schema: { '~standard': { validate: fail } } }),
      async run({ customers, target, other }) {
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const { results } = await customers.updateAll(ids, patch);
        assertEqual(
          [results[target.key]?.status, results[other.key]?.status],
          ['not_applied', 'applied'],
          'status of each provider',
        );
        assertEqual(target.fake.requests.length, 0, 'requests at the provider whose mapping fails');
        for (const call of [
          () => customers.plan(target.key, target.id, patch),
          () => customers.update(target.key, target.id, patch),
        ]) {
          const failure = await catchFailure(call, 'a mapping that fails');
          assertEqual([failure.code, failure.outcome], ['configuration', 'not_applied'], 'code and outcome');
        }
      },
    },
    {
      name: 'a mapping whose update fails with anything is unknown at its provider alone',
      replace: (sound) => withPart(sound, { update: async () => fail() }),
      async run({ customers, target, other }) {
        const ids = { [target.key]: target.id, [other.key]: other.id };
        const { results } = await customers.updateAll(ids, patch);
        assertEqual(
          [results[target.key]?.status, results[other.key]?.status],
          ['unknown', 'applied'],
          'status of each provider',
        );
        assert(results[target.key]?.error?.name === 'BridgeError', 'the failure is no BridgeError');
      },
    },
  ];
}
