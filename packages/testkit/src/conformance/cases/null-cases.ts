import type { ConformanceCase, TestContext } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import {
  assertRejectedBeforeSending,
  assertUpdate,
  assertOnlyChanged,
  planAndUpdate,
  findVerdict,
} from '../assert/assert-update.js';
import { conformanceCase, plan, update } from '../suite/calls.js';
import { clearingOf, type FieldUnderTest, fieldsOf } from '../suite/fields.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** Absent and null differ, from the patch to the request. */
export function nullCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const confirmable = profile.deviations?.cannotClear ? [] : fields;
  return [
    ...fields.map((field) =>
      conformanceCase(
        `null in ${field.path} is refused until the merchant has confirmed that it clears`,
        (context) => assertUnsupported(context, field),
      ),
    ),
    ...confirmable.map((field) =>
      field.cannotBeCleared
        ? conformanceCase(
            `null in ${field.path} is refused even once confirmed, for no answer holds it`,
            (context) => assertUnsupported(context, field),
            { clear: 'null' },
          )
        : conformanceCase(
            `null in ${field.path} is sent as null once confirmed`,
            (context) => assertCleared(profile, context, field),
            { clear: 'null' },
          ),
    ),
  ];
}

async function assertUnsupported(context: TestContext, { path, patch }: FieldUnderTest): Promise<void> {
  const { verdict, note } = findVerdict(plan(context, patch(null)), path);
  assertEqual(verdict, 'unsupported', `verdict on ${path}`);
  assert(note, `the plan does not say why null cannot clear ${path}`);
  await assertRejectedBeforeSending(context, path, () => update(context, patch(null)));
}

async function assertCleared(
  profile: ProviderProfile,
  context: TestContext,
  field: FieldUnderTest,
): Promise<void> {
  const { target } = context;
  const clearing = clearingOf(field);
  const before = target.stored();
  const { planned, request } = await planAndUpdate(context, field.patch(null));
  assertEqual(findVerdict(planned, field.path).verdict, 'cleared', `verdict on ${field.path}`);
  assertUpdate(profile, target, request, clearing);
  assertOnlyChanged(profile, before, target.stored(), clearing);
}
