import { describe, expect, it } from 'vitest';
import { buildRequest } from '../../src/plan/build-request.js';

const changes = { email: 'ana@example.com' };

describe('buildRequest', () => {
  it('puts an id into the path, encoded', () => {
    const request = { method: 'PUT', path: '/parties/{partyId}/contact', idIn: 'path' } as const;
    expect(buildRequest({ request }, 'a/b $&', changes)).toEqual({
      method: 'PUT',
      path: '/parties/a%2Fb%20%24%26/contact',
      body: changes,
    });
  });

  it('puts an id into the body, in front of the changes', () => {
    const request = { method: 'POST', path: '/customers', idIn: 'body' } as const;
    const { path, body } = buildRequest({ request }, '7', changes);
    expect([path, JSON.stringify(body)]).toEqual(['/customers', '{"id":"7","email":"ana@example.com"}']);
  });

  it('sends a number where the body has one', () => {
    const request = { method: 'POST', path: '/customers', idIn: 'body', idType: 'number' } as const;
    expect(buildRequest({ request }, '7', changes).body).toEqual({ id: 7, ...changes });
  });
});
