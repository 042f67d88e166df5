import type { ConformanceCase } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { assertRejectedBeforeSending, assertUpdate, planAndUpdate } from '../assert/assert-update.js';
import { type FieldUnderTest, fieldsOf } from '../suite/fields.js';
import { deepMerge } from '../assert/deep-merge.js';
import type { ProviderProfile } from '../suite/provider-profile.js';

const blanks = ['', ' \t\u00a0'];

/** A blank value is refused or counts as absent. It never reaches a provider, and never clears a field. */
export function blankCases(profile: ProviderProfile): readonly ConformanceCase[] {
  const fields = fieldsOf(profile);
  const texts = fields.filter(({ value }) => typeof value === 'string');
  const address = fields.find(({ path }) => path === 'address');
  const kept = fields.find(({ path, lossy }) => path !== 'address' && !lossy);
  assert(kept, 'the provider takes no field whole');
  return [
    ...texts.map((field) => refusedCase(field)),
    ...(address ? [refusedCase(address, { line1: '', city: ' ' }), memberCase(address)] : []),
    ...[...texts, ...(address ? [address] : [])]
      .filter(({ path }) => path !== kept.path)
      .map((field) => omittedCase(profile, field, kept)),
  ];
}

function refusedCase(field: FieldUnderTest, blank?: object): ConformanceCase {
  return {
    name: `a blank ${field.path} is refused by name`,
    async run(context) {
      const { customers, target } = context;
      for (const value of blank ? [blank] : blanks) {
        const patch = field.patch(value);
        await assertRejectedBeforeSending(context, field.path, () =>
          customers.plan(target.key, target.id, patch),
        );
        await assertRejectedBeforeSending(context, field.path, () =>
          customers.update(target.key, target.id, patch),
        );
      }
    },
  };
}

function omittedCase(profile: ProviderProfile, field: FieldUnderTest, kept: FieldUnderTest): ConformanceCase {
  return {
    name: `a blank ${field.path} counts as absent with onBlank: 'omit'`,
    async run(context) {
      const blank = field.path === 'address' ? { line1: '' } : ' ';
      const patch = deepMerge(kept.patch(kept.value), field.patch(blank));
      const { plan, request } = await planAndUpdate(context, patch, { onBlank: 'omit' });
      assertUpdate(profile, context.target, request, kept.sends);
      assertEqual(
        plan.fields.map(({ field: name }) => name),
        [kept.path],
        'fields with a verdict',
      );
    },
  };
}

function memberCase({ patch, value }: FieldUnderTest): ConformanceCase {
  return {
    name: 'a blank property of an address counts as absent',
    async run({ customers, target }) {
      const { line2: _line2, state: _state, ...rest } = value as Readonly<Record<string, string>>;
      const { body } = customers.plan(target.key, target.id, patch({ ...rest, line2: '', state: ' \t' }));
      assertEqual(body, customers.plan(target.key, target.id, patch(rest)).body, 'the body of the plan');
    },
  };
}
