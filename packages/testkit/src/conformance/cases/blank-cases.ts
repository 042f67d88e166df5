import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { assertRefused, assertUpdate, planAndUpdate } from '../assert/assert-update.js';
import { conformanceCase, plan } from '../suite/calls.js';
import { type FieldUnderTest, fieldsOf } from '../suite/fields.js';
import { deepMerge } from '../assert/deep-merge.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

/** A blank value is refused or counts as absent. It never reaches a provider, and never clears a field. */
export function blankCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const texts = fields.filter(({ value }) => typeof value === 'string');
  const address = fields.filter(({ path }) => path === 'address');
  const kept = fields.find(({ path, lossy }) => path !== 'address' && !lossy);
  assert(kept, 'the provider takes no field whole');
  return [
    ...texts.map((field) => refusedCase(field, ['', ' \t\u00a0'])),
    ...address.flatMap((field) => [refusedCase(field, [{ line1: '', city: ' ' }]), propertyCase(field)]),
    ...[...texts, ...address]
      .filter(({ path }) => path !== kept.path)
      .map((field) => omittedCase(profile, field, kept)),
  ];
}

function refusedCase({ path, patch }: FieldUnderTest, blanks: readonly unknown[]): ConformanceCase {
  return conformanceCase(`a blank ${path} is refused by name`, async (context) => {
    for (const blank of blanks) await assertRefused(context, path, patch(blank));
  });
}

function omittedCase(profile: ProviderProfile, field: FieldUnderTest, kept: FieldUnderTest): ConformanceCase {
  return conformanceCase(`a blank ${field.path} counts as absent with onBlank: 'omit'`, async (context) => {
    const blank = field.path === 'address' ? { line1: '' } : ' ';
    const patch = deepMerge(kept.patch(kept.value), field.patch(blank));
    const { planned, request } = await planAndUpdate(context, patch, { onBlank: 'omit' });
    assertUpdate(profile, context.target, request, kept.sends);
    const named = planned.fields.map(({ field: name }) => name);
    assertEqual(named, [kept.path], 'fields with a verdict');
  });
}

function propertyCase({ patch, value }: FieldUnderTest): ConformanceCase {
  return conformanceCase('a blank property of an address counts as absent', async (context) => {
    const { line2: _line2, state: _state, ...rest } = value as Readonly<Record<string, string>>;
    const { body } = plan(context, patch({ ...rest, line2: '', state: ' \t' }));
    assertEqual(body, plan(context, patch(rest)).body, 'the body of the plan');
  });
}
