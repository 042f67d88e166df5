import type { CanonicalField, Capability, CustomerProvider, Writers } from '../../../src/index.js';
import type { FaultyPart, FaultyProvider } from './faulty-provider.js';

/** Providers that tell the wrong thing, or not all of it. */
export const mappingFaults: readonly FaultyProvider[] = [
  {
    name: 'drops null',
    of: 'yuno',
    caughtBy: 'null in email is sent as null',
    because: /email.*expected null/,
    provider: sending((changes) =>
      Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null)),
    ),
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
    provider: holding('lastName', { to: 'lastName', nullable: true }),
  },
  {
    name: 'cannot write an address of one property',
    of: 'yuno',
    caughtBy: 'address (one member) alone arrives',
    because: /write\.address of this provider failed/,
    provider: writing(({ address }) => ({
      address: (value) => address!({ ...value, line1: value.line1!.trim() }),
    })),
  },
  {
    name: 'puts a line of its own into an address',
    of: 'yuno',
    caughtBy: 'what of address that the provider does not take',
    because: /billing_address\.address_line_2: expected nothing/,
    provider: writing(({ address }) => ({ address: (value) => address!({ line2: 'a line', ...value }) })),
  },
  {
    name: 'swaps the verb, and says so in the plan',
    of: 'yuno',
    caughtBy: 'email alone arrives',
    because: /method: expected "PUT", got "PATCH"/,
    provider: ({ request }) => ({ request: { ...request, method: 'PUT' } }),
  },
  {
    name: 'loses a nested property',
    of: 'yuno',
    caughtBy: 'address alone arrives',
    because: /billing_address\.neighborhood/,
    provider: writing(({ address }) => ({
      address: ({ neighborhood: _lost, ...value }) => address!(value),
    })),
  },
  {
    name: 'swaps two fields',
    of: 'kunacore',
    caughtBy: 'firstName alone arrives',
    because: /firstName|lastName/,
    provider: sending(({ firstName, lastName, ...changes }) => ({
      ...changes,
      lastName: firstName,
      firstName: lastName,
    })),
  },
  {
    name: 'sends back what it read with every update',
    of: 'kunacore',
    caughtBy: 'an absent or undefined field stays untouched',
    because: /body\.firstName: expected nothing/,
    provider: (sound, { fake, id }) =>
      sending((changes) => ({ firstName: Object(fake.customers.get(id)).firstName, ...changes }))(sound),
  },
  {
    name: 'says nothing of what is lost',
    of: 'kunacore',
    caughtBy: 'address alone arrives',
    because: /expected "lossy", got "sent"/,
    provider: holding('address', { to: 'residenceAddress' }),
  },
  {
    name: 'says nothing of the digits that it cuts off',
    of: 'yuno',
    caughtBy: 'what is lost of providerFields.subject.registeredAt (nanoseconds)',
    provider: writing(({ instant }) => ({ instant: (value) => ({ ...instant!(value), lossy: false }) })),
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
    provider: () => ({ schema: { '~standard': { validate: () => ({}) } } }),
  },
  {
    name: 'changes another customer',
    of: 'kunacore',
    caughtBy: 'externalId alone arrives',
    because: /HTTP 404/,
    provider: (sound) => ({ update: (_id, ...call) => sound.update('somebody-else', ...call) }),
  },
];

/** A provider with another capability of one field. */
function holding(field: CanonicalField, capability: Capability): FaultyPart {
  return ({ capabilities }) => ({
    capabilities: { ...capabilities, fields: { ...capabilities.fields, [field]: capability } },
  });
}

/** A provider with other writers. */
function writing(change: (sound: Writers) => Writers): FaultyPart {
  return ({ write }) => ({ write: { ...write, ...change(write) } });
}

type Changes = Parameters<CustomerProvider['update']>[1];

/** A provider that sends other changes than it was told to. */
function sending(
  spoil: (changes: Changes) => Changes,
): (sound: CustomerProvider) => Partial<CustomerProvider> {
  return (sound) => ({
    update: (id, changes, options) => sound.update(id, spoil(changes), { ...options, validate: 'off' }),
  });
}
