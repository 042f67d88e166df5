import { describe, expect, it } from 'vitest';
import { customerKeyIssue } from '../../src/input/customer-key.js';

const messageOf = (key: unknown): string | undefined => customerKeyIssue(key, 'customer')?.message;

describe('a key', () => {
  it.each(['42', 'customer-42', 'a:b', 'cus_9s6XKzkNRiz8i3', 'ünïcode', 'x'.repeat(200), '573132450765'])(
    'may be %s',
    (key) => {
      expect(messageOf(key)).toBeUndefined();
    },
  );

  it.each([
    ['', 'non-empty'],
    [7, 'non-empty string'],
    [undefined, 'non-empty string'],
    ['x'.repeat(201), 'at most 200'],
    ['ana@example.com', 'e-mail'],
    ['customer:ana@example.com', 'e-mail'],
    ['ana%40example.com', 'e-mail'],
    ['+573132450765', 'phone'],
    ['Ana Example', 'white space'],
    ['a\nb', 'white space'],
    ['a\u0000b', 'control'],
    ['a\uD800b', 'control'],
  ])('must not be %j', (key, message) => {
    expect(messageOf(key)).toContain(message);
    if (typeof key === 'string' && key !== '') expect(messageOf(key)).not.toContain(key);
  });
});
