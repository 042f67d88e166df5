import type { CanonicalField, Capability, CustomerProvider } from '../../../src/index.js';
import type { FaultyProvider } from './faulty-provider.js';

/** Providers that tell the wrong thing, or not all of it. */
export const mappingFaults: readonly FaultyProvider[] = [
  {
    name: 'drops null',
    of: 'yuno',
    caughtBy: 'null in email is sent as null',
    because: /email.*expected null/,
    provider: (sound) => withChanges(sound, (changes) => only(changes, (value) => value !== null)),
  },
  {
    name: 'sends an empty string for null',
    of: 'kunacore',
    caughtBy: 'null in phone is sent as null',
    because: /expected null, got ""/,
    provider: (sound) => withChanges(sound, (changes) => mapped(changes, (value) => value ?? '')),
  },
  {
    name: 'takes null without a confirmation',
    of: 'kunacore',
    caughtBy: 'null in phone is refused until',
    because: /expected "unsupported", got "cleared"/,
    provider: () => ({ clear: 'null' }),
  },
  {
    name: 'clears what its answers never hold as null',
    of: 'kunacore',
    caughtBy: 'null in lastName is refused even once confirmed',
    because: /expected "unsupported", got "cleared"/,
    provider: (sound) => withField(sound, 'lastName', { to: 'lastName', nullable: true }),
  },
  {
    name: 'cannot write an address of one member',
    of: 'yuno',
    caughtBy: 'address (one member) alone arrives',
    because: /write\.address of this provider failed/,
    provider: (sound) => ({
      write: {
        ...sound.write,
        address: (address) => sound.write.address!({ ...address, line1: address.line1!.trim() }),
      },
    }),
  },
  {
    name: 'puts a line of its own into an address',
    of: 'yuno',
    caughtBy: 'what of address that the provider does not take',
    because: /billing_address\.address_line_2: expected nothing/,
    provider: (sound) => ({
      write: { ...sound.write, address: (address) => sound.write.address!({ line2: 'a line', ...address }) },
    }),
  },
  {
    name: 'swaps the verb, and says so in the plan',
    of: 'yuno',
    caughtBy: 'email alone arrives',
    because: /method: expected "PUT", got "PATCH"/,
    provider: (sound) => ({
      request: { ...sound.request, method: 'PUT' },
    }),
  },
  {
    name: 'swaps the verb on the wire',
    of: 'kunacore',
    caughtBy: 'email alone arrives',
    because: /HTTP 404/,
    onTheWire: (init) => ({ ...init, method: 'PUT' }),
  },
  {
    name: 'loses a nested member',
    of: 'yuno',
    caughtBy: 'address alone arrives',
    because: /billing_address\.neighborhood/,
    provider: (sound) => ({
      write: {
        ...sound.write,
        address: ({ neighborhood: _lost, ...address }) => sound.write.address!(address),
      },
    }),
  },
  {
    name: 'loses an item of a list',
    of: 'yuno',
    caughtBy: 'providerFields.subject.metadata alone arrives',
    because: /metadata\.1/,
    provider: (sound) => ({
      write: {
        ...sound.write,
        keyValues: (pairs) => ({ value: pairs.slice(0, 1).map((pair) => ({ ...pair })) }),
      },
    }),
  },
  {
    name: 'swaps two fields',
    of: 'kunacore',
    caughtBy: 'firstName alone arrives',
    because: /firstName|lastName/,
    provider: (sound) =>
      withChanges(sound, ({ firstName, lastName, ...changes }) => ({
        ...changes,
        ...(firstName === undefined ? {} : { lastName: firstName }),
        ...(lastName === undefined ? {} : { firstName: lastName }),
      })),
  },
  {
    name: 'keeps the calling code in the number',
    of: 'yuno',
    caughtBy: 'phone alone arrives',
    because: /phone\.number/,
    provider: (sound) => ({
      write: {
        ...sound.write,
        phone: (phone) => ({ value: { country_code: phone.slice(1, 3), number: phone.slice(1) } }),
      },
    }),
  },
  {
    name: 'sends back what it read with every update',
    of: 'kunacore',
    caughtBy: 'an absent or undefined field stays untouched',
    because: /body\.firstName: expected nothing/,
    provider: (sound, { fake }) => ({
      update: (id, changes, options) => {
        const { firstName } = (fake.customers.get(id) ?? {}) as { firstName?: string };
        return sound.update(id, { firstName, ...changes }, options);
      },
    }),
  },
  {
    name: 'says nothing of what is lost',
    of: 'kunacore',
    caughtBy: 'address alone arrives',
    because: /expected "lossy", got "sent"/,
    provider: (sound) => withField(sound, 'address', { to: 'residenceAddress' }),
  },
  {
    name: 'says nothing of the digits that it cuts off',
    of: 'yuno',
    caughtBy: 'what is lost of providerFields.subject.registeredAt (nanoseconds)',
    because: /expected a failure, got none/,
    provider: (sound) => ({
      write: { ...sound.write, instant: (value) => ({ ...sound.write.instant!(value), lossy: false }) },
    }),
  },
  {
    name: 'takes any text for an id',
    of: 'yuno',
    caughtBy: 'an id of the wrong form',
    because: /the refusal of id: expected a failure, got none/,
    provider: () => ({ idSchema: { '~standard': { validate: () => ({}) } } }),
  },
  {
    name: 'lets every value through',
    of: 'yuno',
    caughtBy: "country that the provider does not take ('SV') is refused",
    because: /expected "unsupported", got "sent"/,
    provider: (sound) => ({
      schema: { '~standard': { ...sound.schema['~standard'], validate: () => ({}) } },
    }),
  },
  {
    name: 'changes another customer',
    of: 'kunacore',
    caughtBy: 'externalId alone arrives',
    because: /HTTP 404/,
    provider: (sound) => ({
      update: (_id, changes, options) => sound.update('somebody-else', changes, options),
    }),
  },
];

type Changes = Readonly<Record<string, unknown>>;

/** The provider with another capability of one field. */
function withField(
  { capabilities, ...sound }: CustomerProvider,
  name: CanonicalField,
  capability: Capability,
): CustomerProvider {
  const fields = { ...capabilities.fields, [name]: capability };
  return { ...sound, capabilities: { ...capabilities, fields } };
}

/** The provider with its changes spoilt on the wire. */
function withChanges(sound: CustomerProvider, spoil: (changes: Changes) => Changes): CustomerProvider {
  return {
    ...sound,
    update: (id, changes, options) => sound.update(id, spoil(changes), { ...options, validate: 'off' }),
  };
}

function only(changes: Changes, isKept: (value: unknown) => boolean): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => isKept(value)));
}

function mapped(changes: Changes, change: (value: unknown) => unknown): Changes {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, change(value)]));
}
