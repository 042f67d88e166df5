import { expect, it } from 'vitest';
import { addId } from '../../src/util/add-id.js';

it.each([
  [{ email: 'ana@example.com' }, '{"id":"1","email":"ana@example.com"}'],
  [{ email: 'ana@example.com', id: '2' }, '{"id":"1","email":"ana@example.com"}'],
  [{}, '{"id":"1"}'],
])('addId puts the id first and lets nothing replace it: %o', (changes, body) => {
  expect(JSON.stringify(addId('1', changes))).toBe(body);
});
