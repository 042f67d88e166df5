import { describe, expect, it } from 'vitest';
import {
  canonicalSamples,
  conformanceCases,
  providerConformance,
  type ProviderProfile,
} from '../../src/index.js';

const profile: ProviderProfile = {
  update: { method: 'PUT', path: (id) => `/people/${id}` },
  fields: {
    email: { sends: { mail: canonicalSamples.email } },
    phone: { sends: { phone: canonicalSamples.phone } },
    firstName: { sends: { given: canonicalSamples.firstName }, lossy: true },
    lastName: 'unsupported',
    country: 'unsupported',
    externalId: 'unsupported',
    address: 'unsupported',
    identityDocument: 'unsupported',
  },
  ownFields: { note: { value: 'a note', sends: { note: 'a note' } } },
  variants: [{ field: 'phone', title: 'a short one', value: '+571', sends: { phone: '+571' } }],
  refusedValues: [{ field: 'email', value: 'x' }],
  unknownId: 'nobody',
};

function namesFor(deviations: ProviderProfile['deviations'] = {}): string[] {
  return conformanceCases({ ...profile, deviations }).map(({ name }) => name);
}

describe('providerConformance', () => {
  it('have names of their own', () => {
    const names = namesFor();
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    'phone (a short one) alone arrives',
    'what is lost of firstName is refused',
    'lastName that the provider does not take',
    "email that the provider does not take ('x')",
    'null in providerFields.subject.note is sent as null',
  ])('follow from the profile: %s', (beginning) => {
    expect(namesFor().filter((name) => name.startsWith(beginning))).not.toEqual([]);
  });

  it('leave out what a provider declares that it cannot do', () => {
    expect(namesFor({ cannotClear: true }).filter((name) => name.includes('sent as null'))).toEqual([]);
    expect(namesFor({ cannotRead: true }).filter((name) => /^(get|reconcile)\(/.test(name))).toEqual([]);
    expect(namesFor({ notIdempotent: true })).toContain(
      'an answer 503 is not retried, as a repeat is not safe',
    );
  });

  it('are each given to the runner once, in order', () => {
    const given: string[] = [];
    const tooEarly = (): never => expect.unreachable('no case runs before its test does');
    providerConformance({
      ...profile,
      test: (name) => given.push(name),
      create: tooEarly,
      createCustomerAdapter: tooEarly,
    });
    expect(given).toEqual(namesFor());
  });
});
