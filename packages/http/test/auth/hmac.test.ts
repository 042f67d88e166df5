import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { hmacSha256 } from '../../src/auth/hmac.js';

it.each([
  ['secret', ''],
  ['clé', 'Ana á 🙂'],
])('is what Node makes of it', async (secret, text) => {
  expect(await hmacSha256(secret, text)).toBe(createHmac('sha256', secret).update(text).digest('hex'));
});
