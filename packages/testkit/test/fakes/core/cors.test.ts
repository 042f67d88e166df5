import { afterEach, describe, expect, it } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const origin = 'https://shop.example.com';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listening() {
  const fake = createYunoFake();
  fake.seed(yunoCustomer);
  const { url, close } = await fake.listen();
  closers.push(close);
  return { fake, customer: `${url}/customers/${yunoCustomer.id}` };
}

describe('listen: a request of a page of another origin', () => {
  it('allows what the preflight asks for, and records none', async () => {
    const { fake, customer } = await listening();
    fake.fail({ status: 503 });
    const { status, headers } = await fetch(customer, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'content-type,private-secret-key,public-api-key',
      },
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toBe('PATCH');
    expect(headers.get('access-control-allow-headers')).toBe(
      'content-type,private-secret-key,public-api-key',
    );
    expect(fake.requests).toEqual([]);
    // The fault waits for the request itself.
    expect((await fetch(customer, { headers: yunoKeys })).status).toBe(503);
  });

  it.each([
    ['a success', yunoKeys, 200],
    ['a refusal', {}, 401],
  ])('lets it read %s with its headers', async (_what, keys, expected) => {
    const { fake, customer } = await listening();
    const { status, headers } = await fetch(customer, { headers: { ...keys, origin } });
    expect(status).toBe(expected);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-expose-headers')!.split(', ')).toEqual(
      expect.arrayContaining(['x-trace-id', 'content-type']),
    );
    expect(headers.get('vary')).toBe('origin');
    expect(fake.requests).toHaveLength(1);
  });

  it('leaves the headers of a fault as they are', async () => {
    const { fake, customer } = await listening();
    fake.fail({ status: 500, headers: { 'Access-Control-Allow-Origin': 'https://another.example.com' } });
    const { headers } = await fetch(customer, { headers: { ...yunoKeys, origin } });
    expect(headers.get('access-control-allow-origin')).toBe('https://another.example.com');
  });
});

describe('listen: a request of a server', () => {
  it('says nothing of origins', async () => {
    const { customer } = await listening();
    const { headers } = await fetch(customer, { headers: yunoKeys });
    expect([...headers.keys()].filter((name) => /^access-control|^vary/.test(name))).toEqual([]);
  });

  it('judges and records an OPTIONS that is no preflight like any other request', async () => {
    const { fake, customer } = await listening();
    expect((await fetch(customer, { method: 'OPTIONS', headers: yunoKeys })).status).toBe(405);
    expect(fake.requests).toMatchObject([{ method: 'OPTIONS' }]);
  });
});
