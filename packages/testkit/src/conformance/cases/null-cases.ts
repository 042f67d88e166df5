import type { ConformanceCase } from '../suite/test-context.js';
import { check, same } from '../assert/assert.js';
import {
  isRefusedBeforeSending,
  isUpdateOf,
  onlyChanged,
  planAndUpdate,
  verdictOn,
} from '../assert/assert-update.js';
import { clearingOf, type FieldUnderTest, fieldsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Absent and null are two things, from the patch to the wire. */
export function nullCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const confirmable = profile.deviations?.cannotClear ? [] : fields;
  return [
    ...fields.map(unconfirmed),
    ...confirmable.map((field) => (field.cannotBeCleared ? neverCleared(field) : confirmed(profile, field))),
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

function neverCleared(field: FieldUnderTest): ConformanceCase {
  return {
    name: `null in ${field.path} is refused even once confirmed, for no answer holds it`,
    clear: 'null',
    async run(bench) {
      const { customers, target } = bench;
      const patch = field.patch(null);
      const { verdict, note } = verdictOn(customers.plan(target.key, target.id, patch), field.path);
      same(verdict, 'unsupported', `verdict on ${field.path}`);
      check(note, `the plan does not say why null cannot clear ${field.path}`);
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
