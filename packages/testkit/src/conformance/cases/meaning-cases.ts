import type { ConformanceCase, Target } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { getOtherSample } from '../assert/assert-update.js';
import { conformanceCase, statesOf, update } from '../suite/calls.js';
import { type FieldUnderTest, fieldsOf, patchOf } from '../suite/fields.js';
import { isObject } from '../assert/deep-merge.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { canonicalSamples, otherSamples } from '../suite/samples.js';
import { type MappingUnderTest, withPart } from '../suite/subject.js';

/** A provider's response is compared with what was sent by meaning, after an update and in reconcile(). */
export function meaningCases(profile: ProviderProfile): readonly ConformanceCase[] {
  if (profile.deviations?.cannotRead) return [];
  const canonical = fieldsOf(profile).filter(
    ({ path, unreported }) => !unreported && Object.hasOwn(otherSamples, path),
  );
  return [
    ...canonical
      .filter(({ path }) => Object.hasOwn(respellings, path))
      .map((field) =>
        conformanceCase(`reconcile() finds that ${field.path} holds in another spelling`, async (context) => {
          const patch = field.patch(field.value);
          await update(context, patch);
          respell(context.target, field, respellings[field.path]!);
          assertEqual(await statesOf(context, patch), { [field.path]: 'holds' }, 'states');
        }),
      ),
    ...canonical
      .filter(({ path, sends }) => path === 'address' && Object.values(sends).every(isObject))
      .map(moreThanSent),
    conformanceCase(
      'a field that the answer to an update reports otherwise is a warning',
      async (context) => {
        const changed = canonical.filter(({ path }) => getOtherSample(context, path) !== undefined);
        const others = changed.map(({ path, patch }) => patch(getOtherSample(context, path)));
        await update(context, Object.assign({}, ...others) as object);
        const { warnings } = await update(context, patchOf(changed));
        assertEqual(
          warnings.filter(({ verdict }) => verdict === 'differs').map(({ field }) => field),
          changed.map(({ path }) => path),
          'fields with a warning',
        );
      },
      { replace: returnsOldCustomer },
    ),
    conformanceCase(
      'an answer about another customer is a warning',
      async (context) => {
        const { warnings } = await update(context, patchOf(canonical));
        assert(
          warnings.some(({ field, verdict }) => field === 'id' && verdict === 'differs'),
          'no warning says that the answer is about another customer',
        );
      },
      {
        replace: (sound) =>
          withPart(sound, {
            update: async (...call) => ({ ...(await sound.update(...call)), id: 'another-customer' }),
          }),
      },
    ),
  ];
}

/** Other spellings of the same value, as providers are known to report them. */
const respellings: Readonly<Record<string, (text: string) => string>> = {
  email: (text) => ` ${text.toUpperCase()}`,
  phone: (text) => text.replace(/\d{3}(?=\d{4}$)/, ' $& '),
  firstName: (text) => `${text} `,
  lastName: (text) => `\u00a0${text}`,
  address: (text) => `${text.normalize('NFD')} `,
  identityDocument: (text) => text.toLowerCase().replace(/(\d{3})(?=\d)/, '$1.'),
};

/** A number in place of a documented text is a value too: ignoring it would make a field hold that differs. */
function moreThanSent(address: FieldUnderTest): ConformanceCase {
  return conformanceCase(
    'reconcile() does not find that an address holds of which the provider holds more',
    async (context) => {
      const { postalCode, ...less } = canonicalSamples.address;
      await update(context, address.patch(canonicalSamples.address));
      respell(context.target, address, (text) => (text === postalCode ? 222222 : text));
      assertEqual(await statesOf(context, address.patch(less)), { address: 'differs' }, 'states');
    },
  );
}

/** A mapping whose update returns the customer as it was before. */
function returnsOldCustomer(sound: MappingUnderTest): MappingUnderTest {
  return withPart(sound, {
    async update(id, changes, options) {
      const before = await sound.get!(id, {});
      await sound.update(id, changes, options);
      return before;
    },
  });
}

/** Changes the texts that the provider holds of a field. */
function respell(target: Target, { sends }: FieldUnderTest, change: (text: string) => unknown): void {
  const stored = target.stored();
  const held = Object.fromEntries(Object.keys(sends).map((name) => [name, stored[name]]));
  target.overwrite(mapTexts(held, change) as Readonly<Record<string, unknown>>);
}

function mapTexts(value: unknown, change: (text: string) => unknown): unknown {
  if (typeof value === 'string') return change(value);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, property]) => [name, mapTexts(property, change)]),
  );
}
