import { describe, expect, it } from 'vitest';
import { createFake, type FakeProvider, problemsOf, type StandardSchema } from '../../../src/index.js';

/** A provider unlike the other two: basic authentication, PUT, the email in a nested object. */
interface Person {
  id: string;
  contact: { mail: string | null };
}

const personSchema: StandardSchema = {
  '~standard': {
    validate: (value) => {
      const { contact, ...others } = Object(value) as { contact?: { mail?: unknown } };
      const unknown = Object.keys(others).filter((name) => name !== 'id');
      return typeof contact?.mail === 'string' && unknown.length === 0
        ? {}
        : { issues: [{ message: 'is wrong', path: ['contact', { key: 'mail' }] }] };
    },
  },
};

const provider: FakeProvider<Person> = {
  basePath: '/api/v3',
  operations: { replacePerson: { method: 'PUT', path: '/people/{key}/profile' } },
  handlers: {
    replacePerson: {
      requestSchema: personSchema,
      answer: ({ parameters, body }, store) => {
        const person = store.get(parameters.key!);
        return person ? { status: 200, value: store.put({ ...person, ...body }) } : { refused: 'notFound' };
      },
    },
  },
  refusals: {
    invalid: { status: 422, message: 'invalid' },
    notFound: { status: 404, message: 'not found' },
    duplicate: { status: 409, message: 'duplicate' },
    unauthenticated: { status: 401, message: 'who are you?' },
    wrongMethod: { status: 405, message: 'wrong method' },
    wrongMediaType: { status: 415, message: 'wrong media type' },
  },
  otherErrors: [{ status: 402, code: 'E_PAY', message: 'pay first' }],
  errorBody: ({ code = 'E_ANY' }, messages) => ({ error: { code, details: messages } }),
  isAuthorized: ({ authorization }) => authorization === 'Basic dTpw',
  seeding: {
    problems: (person) => problemsOf(personSchema, person),
    blank: (id) => ({ id, contact: { mail: `${id}@example.com` } }),
    updateSchema: personSchema,
    unique: 'contact',
  },
};

describe('createFake', () => {
  const json = { 'content-type': 'application/json', authorization: 'Basic dTpw' };

  async function put(path: string, body: unknown, headers: Record<string, string> = json) {
    const fake = createFake(provider);
    fake.seed({ id: 'a b' });
    const init = { method: 'PUT', headers, body: JSON.stringify(body) };
    const response = await fake.fetch(`https://people.example.com/api/v3${path}`, init);
    return { status: response.status, body: await response.json(), path: fake.requests[0]!.path };
  }

  it('routes by its template, and decodes what stands in the path', async () => {
    const contact = { mail: 'new@example.com' };
    expect(await put('/people/a%20b/profile', { contact })).toEqual({
      status: 200,
      body: { id: 'a b', contact },
      path: '/people/a%20b/profile',
    });
  });

  it.each([
    ['/people/nobody/profile', { contact: { mail: 'x@example.com' } }, json, 404, 'not found'],
    ['/people/a%20b/profile', { contact: {} }, json, 422, 'contact.mail is wrong'],
    ['/people/a%20b/profile', {}, { ...json, authorization: 'Basic x' }, 401, 'who are you?'],
  ])('refuses in its own envelope: %s %j', async (path, body, headers, status, detail) => {
    expect(await put(path, body, headers)).toMatchObject({
      status,
      body: { error: { code: 'E_ANY', details: [detail] } },
    });
  });

  it('knows the errors of its own for a fault', async () => {
    const fake = createFake(provider);
    fake.fail({ code: 'E_PAY' });
    const response = await fake.fetch('https://people.example.com/api/v3/people/a/profile', {
      method: 'PUT',
    });
    expect(response.status).toBe(402);
    expect(await response.json()).toEqual({ error: { code: 'E_PAY', details: ['pay first'] } });
  });

  it('listens at its base path', async () => {
    const { url, close } = await createFake(provider).listen();
    expect(url).toMatch(/\/api\/v3$/);
    await close();
  });
});
