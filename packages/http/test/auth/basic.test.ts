import { expect, it } from 'vitest';
import { basic } from '../../src/auth/basic.js';

// The second is the example of RFC 7617, section 2.1.
it.each([
  ['Aladdin', 'open sesame', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['test', '123£', 'Basic dGVzdDoxMjPCow=='],
  ['sk_test', '', 'Basic c2tfdGVzdDo='],
])('writes %s with its password', (user, password, header) => {
  expect(basic(user, password)).toBe(header);
});
