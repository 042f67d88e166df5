import { describe, expect, it } from 'vitest';
import { formBody } from '../../src/request/form-body.js';
import { jsonBody } from '../../src/request/json-body.js';

describe('a form', () => {
  const customer = {
    email: 'ana+test@example.com',
    vip: true,
    score: 0,
    phone: null,
    address: { city: 'São Paulo', lines: ['a', 'b'] },
    metadata: {},
    tags: [],
  };

  it.each([
    ['brackets and indices', {}, ['address[city]=São Paulo', 'address[lines][0]=a', 'address[lines][1]=b']],
    [
      'empty brackets',
      { items: 'brackets' },
      ['address[city]=São Paulo', 'address[lines][]=a', 'address[lines][]=b'],
    ],
    [
      'dots',
      { members: 'dots', items: 'repeat' },
      ['address.city=São Paulo', 'address.lines=a', 'address.lines=b'],
    ],
  ] as const)('names what is nested with %s', (_what, style, nested) => {
    const { contentType, encode } = formBody(style);
    expect(contentType).toBe('application/x-www-form-urlencoded');
    const pairs = [...new URLSearchParams(encode(customer))].map(([name, value]) => `${name}=${value}`);
    expect(pairs).toEqual(['email=ana+test@example.com', 'vip=true', 'score=0', 'phone=', ...nested]);
  });

  it('encodes every sign that would divide it', () => {
    expect(formBody().encode({ 'a&b': 'c=d&e+f g' })).toBe('a%26b=c%3Dd%26e%2Bf+g');
  });
});

it('JSON can have a media type of its own', () => {
  const { contentType, encode } = jsonBody('application/merge-patch+json');
  expect([contentType, encode({ email: null })]).toEqual(['application/merge-patch+json', '{"email":null}']);
});
