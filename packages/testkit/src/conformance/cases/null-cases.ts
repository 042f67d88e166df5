import type { ConformanceCase } from '../bench.js';
import { check, same } from '../check.js';
import { isRefusedBeforeSending, isUpdateOf, onlyChanged, planAndUpdate, verdictOn } from '../expect.js';
import { clearingOf, emptied, type FieldUnderTest, fieldsOf } from '../fields.js';
import type { ProviderProfile } from '../profile.js';

/** Absent, null and empty are three things, from the patch to the wire. */
export function nullCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const emptyTexts = fields.filter(
    ({ path, value }) => typeof value === 'string' && path !== 'phone' && path !== 'country',
  );
  return [
    ...fields.map(unconfirmed),
    ...(profile.deviations?.cannotClear ? [] : fields.map((field) => confirmed(profile, field))),
    ...emptyTexts
      .filter(({ path }) => !path.startsWith('providerFields'))
      .map((field) => empty(profile, field)),
  ];
}

function unconfirmed(field: FieldUnderTest): ConformanceCase {
  return {
    name: `null in ${field.path} is refused until the merchant has confirmed that it clears`,
    async run(bench) {
      const { customers, target } = bench;
      const patch = field.patch(null);
      same(
        verdictOn(customers.plan(target.key, target.id, patch), field.path).verdict,
        'unsupported',
        'verdict',
      );
      await isRefusedBeforeSending(bench, field.path, () => customers.update(target.key, target.id, patch));
    },
  };
}

function confirmed(profile: ProviderProfile, field: FieldUnderTest): ConformanceCase {
  return {
    name: `null in ${field.path} is sent as null once confirmed`,
    clear: 'null',
    async run(bench) {
      const clearing = clearingOf(field);
      const before = bench.target.stored();
      const { plan, request } = await planAndUpdate(bench, field.patch(null));
      same(verdictOn(plan, field.path).verdict, 'cleared', `verdict on ${field.path}`);
      isUpdateOf(profile, bench.target, request, clearing);
      onlyChanged(profile, before, bench.target.stored(), clearing);
    },
  };
}

function empty(profile: ProviderProfile, field: FieldUnderTest): ConformanceCase {
  return {
    name: `an empty string in ${field.path} is sent as one or refused by name, never dropped and never null`,
    async run(bench) {
      const { customers, target } = bench;
      const patch = field.patch('');
      const { verdict } = verdictOn(customers.plan(target.key, target.id, patch), field.path);
      if (verdict === 'unsupported') {
        await isRefusedBeforeSending(bench, field.path, () => customers.update(target.key, target.id, patch));
        return;
      }
      check(verdict === 'sent' || verdict === 'lossy', `an empty ${field.path} is ${verdict}`);
      const { request } = await planAndUpdate(bench, patch);
      isUpdateOf(profile, target, request, emptied(field.sends));
    },
  };
}
