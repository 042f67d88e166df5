import type { ConformanceCase, Target } from '../suite/test-context.js';
import { assert, assertEqual } from '../assert/assert.js';
import { getOtherSample } from '../assert/assert-update.js';
import { type FieldUnderTest, fieldsOf, patchOf } from '../suite/fields.js';
import { isObject } from '../assert/deep-merge.js';
import type { ProviderProfile } from '../suite/provider-profile.js';
import { canonicalSamples, otherSamples } from '../suite/samples.js';
import { type MappingUnderTest, withPart } from '../suite/subject.js';

/** A provider's response is compared with what was sent by meaning, after an update and in reconcile(). */
export function meaningCases(profile: ProviderProfile): readonly ConformanceCase[] {
  if (profile.deviations?.cannotRead) return [];
  const reported = fieldsOf(profile).filter(({ unreported }) => !unreported);
  const canonical = reported.filter(({ path }) => Object.hasOwn(otherSamples, path));
  const address = canonical.find(
    ({ path, sends }) => path === 'address' && Object.values(sends).every(isObject),
  );
  return [
    ...canonical
      .filter(({ path }) => Object.hasOwn(respellings, path))
      .map((field): ConformanceCase => ({
        name: `reconcile() finds that ${field.path} holds in another spelling`,
        async run({ customers, target }) {
          const patch = field.patch(field.value);
          await customers.update(target.key, target.id, patch);
          target.overwrite(mapTexts(pick(target, field), respellings[field.path]!));
          const { fields } = await customers.reconcile(target.key, target.id, patch);
          assertEqual(fields, [{ field: field.path, state: 'holds' }], 'states');
        },
      })),
    ...(address ? [moreThanSent(address)] : []),
    {
      name: 'a field that the answer to an update reports otherwise is a warning',
      replace: returnsOldCustomer,
      async run(context) {
        const { customers, target } = context;
        const changed = canonical.filter(({ path }) => getOtherSample(context, path) !== undefined);
        const others = changed.map(({ path, patch }) => patch(getOtherSample(context, path)));
        await customers.update(target.key, target.id, Object.assign({}, ...others) as object);
        const { warnings } = await customers.update(target.key, target.id, patchOf(changed));
        assertEqual(
          warnings.filter(({ verdict }) => verdict === 'differs').map(({ field }) => field),
          changed.map(({ path }) => path),
          'fields with a warning',
        );
      },
    },
    {
      name: 'an answer about another customer is a warning',
      replace: (sound) =>
        withPart(sound, {
          update: async (...call) => ({ ...(await sound.update(...call)), id: 'another-customer' }),
        }),
      async run({ customers, target }) {
        const { warnings } = await customers.update(target.key, target.id, patchOf(canonical));
        assert(
          warnings.some(({ field, verdict }) => field === 'id' && verdict === 'differs'),
          'no warning says that the answer is about another customer',
        );
      },
    },
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
  return {
    name: 'reconcile() does not find that an address holds of which the provider holds more',
    async run({ customers, target }) {
      const { postalCode: _left, ...less } = canonicalSamples.address;
      await customers.update(target.key, target.id, address.patch(canonicalSamples.address));
      const number = (text: string): unknown =>
        text === canonicalSamples.address.postalCode ? 222222 : text;
      target.overwrite(mapTexts(pick(target, address), number));
      const { fields } = await customers.reconcile(target.key, target.id, address.patch(less));
      assertEqual(fields, [{ field: 'address', state: 'differs' }], 'states');
    },
  };
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

/** The stored properties of a field. */
function pick(target: Target, { sends }: FieldUnderTest): Readonly<Record<string, unknown>> {
  const stored = target.stored();
  return Object.fromEntries(Object.keys(sends).map((name) => [name, stored[name]]));
}

function mapTexts(
  value: Readonly<Record<string, unknown>>,
  change: (text: string) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).map(([name, property]) => [
      name,
      typeof property === 'string'
        ? change(property)
        : isObject(property)
          ? mapTexts(property, change)
          : property,
    ]),
  );
}
