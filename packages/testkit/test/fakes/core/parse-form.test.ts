import { expect, it } from 'vitest';
import { parseForm } from '../../../src/fakes/core/parse-form.js';

it.each([
  ['nothing', '', {}],
  ['members within members', 'a%5Bb%5D%5Bc%5D=1&a[d]=2', { a: { b: { c: '1' }, d: '2' } }],
  ['members with dots', 'a.b=1&a.c=2', { a: { b: '1', c: '2' } }],
  ['items by index', 'a[0]=x&a[1][b]=y', { a: ['x', { b: 'y' }] }],
  ['items without an index', 'a[]=x&a[]=y', { a: ['x', 'y'] }],
  ['an empty text as null', 'a=&b= ', { a: null, b: ' ' }],
  ['encoded texts', 'e=ana%2Btest%40example.com&n=a+b', { e: 'ana+test@example.com', n: 'a b' }],
])('a form has %s', (_what, text, expected) => {
  expect(parseForm(text)).toEqual(expected);
});

it('a form changes no prototype', () => {
  const parsed = parseForm('__proto__[evil]=1&constructor[prototype][evil]=1');
  expect(Object.keys(parsed)).toEqual(['__proto__', 'constructor']);
  expect({}).not.toHaveProperty('evil');
});
