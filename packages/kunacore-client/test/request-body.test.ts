import { describe, expect, it } from 'vitest';
import type { CustomerChanges, CustomerCreate } from '../src/index.js';
import { clientOf, id } from './stub.js';

const update = (changes: unknown, validate?: 'error' | 'off') => {
  const { kunacore, requests } = clientOf();
  return { run: kunacore.updateCustomer(id, changes as CustomerChanges, { validate }), requests };
};

describe('the body of an update', () => {
  it('names the customer first, as the page does', async () => {
    const { run, requests } = update({ firstName: 'Alexander', id: undefined, email: 'alexsmith@mail.com' });
    await run;
    expect(Object.keys(requests[0]!.body as object)).toEqual(['id', 'firstName', 'email']);
  });

  it.each<[string, unknown, string]>([
    ['another id', { id: 'someone-else' }, 'id'],
    ['the same id', { id }, 'id'],
    ['a field of the response', { referralId: 'r-1' }, 'referralId'],
    ['a country that is none', { country: 'Ukraine' }, 'country'],
  ])('is refused before any I/O where it holds %s', async (_case, changes, path) => {
    const { run, requests } = update(changes);
    const error = await run.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_request', outcome: 'not_applied', attempts: 0 });
    expect((error as { issues: { path: string }[] }).issues.map((issue) => issue.path)).toContain(path);
    expect((error as Error).message).not.toMatch(/alexsmith|someone-else|Ukraine|r-1/);
    expect(requests).toEqual([]);
  });

  it('never holds another id, even then', async () => {
    const { run, requests } = update({ id: 'someone-else' }, 'off');
    await expect(run).rejects.toMatchObject({ code: 'invalid_request', issues: [{ path: 'id' }] });
    expect(requests).toEqual([]);
  });
});

describe('the body of a create', () => {
  it('needs what the provider needs', async () => {
    const { kunacore, requests } = clientOf();
    const error = await kunacore.createCustomer({} as CustomerCreate).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_request', operation: 'createCustomer' });
    expect((error as { issues: { path: string }[] }).issues.map(({ path }) => path).sort()).toEqual([
      'country',
      'email',
      'firstName',
      'lastName',
      'residenceAddress',
      'verificationDocumentId',
    ]);
    expect(requests).toEqual([]);
  });
});

describe('the filters of a search', () => {
  it.each([{ take: '10' }, { emial: 'a' }])(
    'are refused before any I/O where they are wrong: %o',
    async (filters) => {
      const { kunacore, requests } = clientOf();
      await expect(kunacore.findCustomers(filters as object)).rejects.toMatchObject({
        code: 'invalid_request',
        operation: 'findCustomers',
        issues: [{ path: Object.keys(filters)[0] }],
      });
      expect(requests).toEqual([]);
    },
  );
});
