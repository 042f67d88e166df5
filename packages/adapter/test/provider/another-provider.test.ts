import { describe, expect, it } from 'vitest';
import { createCustomerAdapter, type Capabilities, type CustomerProvider } from '../../src/index.js';
import { catchError } from '../support/test-adapter.js';

const capabilities = {
  fields: {
    email: { to: 'party.contact.email', from: 'contact.email' },
    phone: { to: 'party.contact.mobile', from: 'contact.mobile' },
    lastName: { to: 'party.surname', from: 'surname' },
  },
  providerFields: { labels: { kind: 'keyValues', to: 'party.labels', from: 'labels' } },
  reported: { updatedAt: 'audit.changed' },
} as const satisfies Capabilities;

const stored = {
  contact: { email: 'ana@example.com', mobile: null },
  audit: { changed: '2026-01-01T00:00:00Z' },
};

/** A provider unlike ours: nested names, others in the answer than in the request, few fields, another verb. */
const ledger: CustomerProvider<typeof capabilities> = {
  name: 'ledger',
  operation: 'replaceParty',
  request: { method: 'PUT', path: '/parties/{partyId}', idIn: 'path' },
  idSchema: {
    '~standard': {
      validate: (id) => (String(id).startsWith('P-') ? {} : { issues: [{ message: 'must begin with P-' }] }),
    },
  },
  capabilities,
  write: { phone: (phone) => ({ value: phone.slice(1), lossy: phone.startsWith('+1') }) },
  read: { phone: (value) => (typeof value === 'string' ? `+${value}` : undefined) },
  schema: {
    '~standard': {
      validate: (body) => {
        const { party } = body as { party: { surname?: string; contact?: object } };
        if (party.surname === 'Refused')
          return { issues: [{ message: 'is refused', path: ['party', 'surname'] }] };
        if (party.surname === 'Alone')
          return { issues: [{ message: 'is refused', path: ['party', 'contact'] }] };
        return party.contact ? {} : { issues: [{ message: 'is required', path: ['party', 'contact'] }] };
      },
    },
  },
  update: async (id) => ({ id, ...stored }),
  get: async (id) => ({ id, ...stored }),
};

const customers = createCustomerAdapter({ books: ledger });

describe('CustomerProvider: a provider that the adapter has never seen', () => {
  it('is planned by its capabilities, nested names included', () => {
    const patch = { email: 'ana@example.com', phone: '+573132450765', lastName: 'Refused' };
    const labels = [{ key: 'a', value: 'b' }];
    expect(customers.plan('books', 'P-1', { ...patch, providerFields: { books: { labels } } })).toStrictEqual(
      {
        provider: 'books',
        operation: 'replaceParty',
        method: 'PUT',
        path: '/parties/P-1',
        body: { party: { contact: { email: 'ana@example.com', mobile: '573132450765' }, labels } },
        fields: [
          { field: 'email', verdict: 'sent', to: 'party.contact.email' },
          { field: 'phone', verdict: 'sent', to: 'party.contact.mobile' },
          {
            field: 'lastName',
            verdict: 'unsupported',
            to: 'party.surname',
            note: 'ledger documents: party.surname is refused',
          },
          { field: 'providerFields.books.labels', verdict: 'sent', to: 'party.labels' },
        ],
      },
    );
  });

  it.each([
    ['the body as a whole, which concerns every field in it', { lastName: 'López' }, ['unsupported']],
    [
      'an object, which concerns the fields inside it',
      { email: 'ana@example.com', lastName: 'Alone' },
      ['unsupported', 'sent'],
    ],
  ])('may refuse %s', (_what, patch, verdicts) => {
    const { fields } = customers.plan('books', 'P-1', patch);
    expect(fields.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('never loses anything silently, even where its capabilities say nothing of it', () => {
    expect(customers.plan('books', 'P-1', { phone: '+12015550123' }).fields).toEqual([
      {
        field: 'phone',
        verdict: 'lossy',
        to: 'party.contact.mobile',
        note: 'ledger cannot keep the whole of this value',
      },
    ]);
  });

  it('has no place for a canonical field that it does not list, whatever was added to Object.prototype', () => {
    const polluted = Object.prototype as Record<string, unknown>;
    polluted['firstName'] = { to: 'evil' };
    try {
      const patch = { email: undefined, firstName: 'Ana' };
      expect(customers.plan('books', 'P-1', patch)).toMatchObject({
        body: {},
        fields: [{ field: 'firstName', verdict: 'unsupported', note: 'ledger has no such field' }],
      });
    } finally {
      delete polluted['firstName'];
    }
  });

  it('is read by the names that it reports', async () => {
    expect(await customers.get('books', 'P-1')).toStrictEqual({
      provider: 'books',
      id: 'P-1',
      email: 'ana@example.com',
      phone: null,
      updatedAt: '2026-01-01T00:00:00Z',
      raw: { id: 'P-1', ...stored },
    });
    const { fields } = await customers.reconcile('books', 'P-1', {
      email: 'ana@example.com',
      phone: '+573132450765',
    });
    expect(fields.map(({ state }) => state)).toEqual(['holds', 'differs']);
  });

  it('guards its own ids', async () => {
    expect(await catchError(() => customers.plan('books', '1', {}))).toMatchObject({
      code: 'invalid_request',
      provider: 'ledger',
      operation: 'replaceParty',
      issues: [{ path: 'id', message: 'must begin with P-' }],
    });
  });

  it.each(['plan', 'update', 'get'] as const)('%s refuses an id that no URL can hold', async (method) => {
    const argument = method === 'get' ? undefined : { lastName: 'Ruiz' };
    const error = await catchError(() => customers[method]('books', 'P-\ud800', argument as never));
    expect(error).toMatchObject({
      code: 'invalid_request',
      outcome: 'not_applied',
      issues: [{ path: 'id', message: 'must be well-formed Unicode' }],
    });
  });

  it('need not be one that can be read', async () => {
    const { get: _get, ...writeOnly } = ledger;
    const blind = createCustomerAdapter({ books: writeOnly });
    expect(await blind.update('books', 'P-1', { email: 'ana@example.com' })).toMatchObject({ warnings: [] });
    for (const call of [() => blind.get('books', 'P-1'), () => blind.reconcile('books', 'P-1', {})]) {
      expect(await catchError(call)).toMatchObject({
        code: 'configuration',
        outcome: 'not_applied',
        attempts: 0,
      });
    }
  });
});
