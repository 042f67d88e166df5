import { describe, expect, it } from 'vitest';
import { propertyPath } from '../../src/util/property-path.js';

describe('propertyPath', () => {
  it.each<[string, PropertyKey, string]>([
    ['', 'email', 'email'],
    ['phone', 'number', 'phone.number'],
    ['metadata', 3, 'metadata[3]'],
    ['metadata[3]', 'key', 'metadata[3].key'],
    ['', 0, '[0]'],
    ['', '0', '0'],
    ['a', Symbol('x'), 'a.Symbol(x)'],
  ])('joins %j and %o to %j', (parent, member, path) => {
    expect(propertyPath(parent, member)).toBe(path);
  });

  it('cuts a name after 64 characters, for a longer one may be data', () => {
    expect(propertyPath('a', 'n'.repeat(64))).toBe(`a.${'n'.repeat(64)}`);
    expect(propertyPath('a', 'n'.repeat(65))).toBe(`a.${'n'.repeat(64)}`);
  });
});
