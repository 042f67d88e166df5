import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createYunoFake } from '../../../src/index.js';
import { yunoCustomer, yunoKeys } from '../../support/samples.js';

const url = `https://api-sandbox.y.uno/v1/customers/${yunoCustomer.id}`;
const init = {
  method: 'PATCH',
  headers: { ...yunoKeys, 'content-type': 'application/json' },
  body: '{"email":"new@example.com"}',
};

function seeded() {
  const fake = createYunoFake();
  fake.seed(yunoCustomer);
  return fake;
}

describe('createFakeFetch', () => {
  it.each([
    ['a URL text', url, init],
    ['a URL', new URL(url), init],
    ['a Request', new Request(url, init), undefined],
    ['a Request and an init', new Request(url, { ...init, method: 'PUT' }), { method: 'PATCH' }],
  ])('takes %s', async (_case, input, options) => {
    const response = await seeded().fetch(input, options);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ email: 'new@example.com' });
  });

  it.each(['https://api.y.uno', 'https://api.eu.y.uno', 'http://127.0.0.1:1'])(
    'takes the origin %s',
    async (origin) => {
      const response = await seeded().fetch(`${origin}/v1/customers/${yunoCustomer.id}`, init);
      expect(response.status).toBe(200);
    },
  );

  it('answers a URL outside the base path with a bare 404', async () => {
    const fake = seeded();
    const response = await fake.fetch(`https://api.y.uno/customers/${yunoCustomer.id}`, init);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(fake.requests[0]!.path).toBe(`/customers/${yunoCustomer.id}`);
  });

  it('refuses a URL that is none, as fetch does', async () => {
    await expect(seeded().fetch('/customers')).rejects.toThrow(TypeError);
  });

  it('sends nothing when it is already aborted', async () => {
    const fake = seeded();
    const signal = AbortSignal.abort();
    await expect(fake.fetch(url, { ...init, signal })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(fake.fetch(new Request(url, { ...init, signal }))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(fake.requests).toEqual([]);
  });

  it('leaves no listener on a signal', async () => {
    const fake = seeded();
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, 'addEventListener');
    fake.fail({ delayMs: 1 });
    await fake.fetch(url, { ...init, signal });
    await fake.fetch(url, { ...init, signal });
    expect(add).toHaveBeenCalled();
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
