import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/runs/page.js';

describe('a page of customers', () => {
  it('may be the last one', () => {
    expect(parsePage({ customers: ['a'], next: null })).toEqual({ customers: ['a'], next: undefined });
    expect(parsePage({ customers: [], next: 'x', total: 7 })).toEqual({ customers: [], next: 'x', total: 7 });
  });

  it.each([
    [undefined, 'must return an object'],
    [['a'], 'must return an object'],
    [{ customers: 'a' }, 'must return an object'],
    [{ customers: ['a', 'ana@example.com'] }, 'customers[1] looks like an e-mail'],
    [{ customers: [7] }, 'customers[0] must be'],
    [{ customers: [], next: 7 }, 'next must be'],
  ])('must not be %j', (page, message) => {
    expect(() => parsePage(page)).toThrow(message);
  });
});
