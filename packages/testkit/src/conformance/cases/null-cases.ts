import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import {
  assertRejectedBeforeSending,
  assertUpdate,
  assertOnlyChanged,
  planAndUpdate,
  findVerdict,
} from '../assert/assert-update.js';
import { clearingOf, type FieldUnderTest, fieldsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Absent and null differ, from the patch to the request. */
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
    async run(context) {
      const { customers, target } = context;
      const patch = field.patch(null);
      assertEqual(
        findVerdict(customers.plan(target.key, target.id, patch), field.path).verdict,
        'unsupported',
        'verdict',
      );
      await assertRejectedBeforeSending(context, field.path, () =>
        customers.update(target.key, target.id, patch),
      );
    },
  };
}

function neverCleared(field: FieldUnderTest): ConformanceCase {
  return {
    name: `null in ${field.path} is refused even once confirmed, for no answer holds it`,
    clear: 'null',
    async run(context) {
      const { customers, target } = context;
      const patch = field.patch(null);
      const { verdict, note } = findVerdict(customers.plan(target.key, target.id, patch), field.path);
      assertEqual(verdict, 'unsupported', `verdict on ${field.path}`);
      assert(note, `the plan does not say why null cannot clear ${field.path}`);
      await assertRejectedBeforeSending(context, field.path, () =>
        customers.update(target.key, target.id, patch),
      );
    },
  };
}

function confirmed(profile: ProviderProfile, field: FieldUnderTest): ConformanceCase {
  return {
    name: `null in ${field.path} is sent as null once confirmed`,
    clear: 'null',
    async run(context) {
      const clearing = clearingOf(field);
      const before = context.target.stored();
      const { plan, request } = await planAndUpdate(context, field.patch(null));
      assertEqual(findVerdict(plan, field.path).verdict, 'cleared', `verdict on ${field.path}`);
      assertUpdate(profile, context.target, request, clearing);
      assertOnlyChanged(profile, before, context.target.stored(), clearing);
    },
  };
}
