import { expect, it } from 'vitest';
import { withId } from '../../src/util/with-id.js';

it.each([
  [{ email: 'ana@example.com' }, '{"id":"1","email":"ana@example.com"}'],
  [{ email: 'ana@example.com', id: '2' }, '{"id":"1","email":"ana@example.com"}'],
  [{}, '{"id":"1"}'],
])('withId puts the id first and lets nothing replace it: %o', (changes, body) => {
  expect(JSON.stringify(withId('1', changes))).toBe(body);
});
