import { describe, expect, it } from 'vitest';
import {
  canonicalSamples,
  conformanceCases,
  providerConformance,
  type FieldProfile,
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
    'email alone arrives',
    'phone (a short one) alone arrives',
    'providerFields.subject.note alone arrives',
    'null in providerFields.subject.note is refused',
    'null in email is sent as null',
    'a blank email is refused by name',
    'a blank phone counts as absent',
    'reconcile() finds that phone alone has another value',
    'reconcile() does not compare email',
    'what is lost of firstName is refused',
    'lastName that the provider does not take',
    "email that the provider does not take ('x')",
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

  it('know which fields no null clears', () => {
    const email = { ...(profile.fields.email as FieldProfile), cannotBeCleared: true as const };
    const names = conformanceCases({ ...profile, fields: { ...profile.fields, email } }).map(
      ({ name }) => name,
    );
    expect(names.filter((name) => name.startsWith('null in email'))).toEqual([
      'null in email is refused until the merchant has confirmed that it clears',
      'null in email is refused even once confirmed, for no answer holds it',
    ]);
  });

  it('are each given to the runner once, in order', () => {
    const given: string[] = [];
    providerConformance({
      ...profile,
      test: (name) => given.push(name),
      create: () => {
        throw new Error('no case runs before its test does');
      },
      createCustomerAdapter: () => {
        throw new Error('no case runs before its test does');
      },
    });
    expect(given).toEqual(namesFor());
  });
});
