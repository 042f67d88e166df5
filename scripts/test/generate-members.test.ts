import { afterAll, describe, expect, it } from 'vitest';
import { specOf } from './generate/spec.ts';
import { findings, judge, validatorsIn } from './generate/validators.ts';
import { removeWorkspaces, workspace } from './generate/workspace.ts';

afterAll(removeWorkspaces);

const properties = {
  id: { type: 'string' },
  email: { type: 'string', minLength: 3 },
  address: { type: 'object', additionalProperties: false, properties: { city: { type: 'string' } } },
  tags: { type: 'array', maxItems: 2, items: { type: 'string' } },
};
const id = 'a1';

describe('the members of an object', { timeout: 30_000 }, async () => {
  const closed = await judge({ type: 'object', additionalProperties: false, required: ['id'], properties });
  const open = await judge({ type: 'object', required: ['id'], properties });

  it('may all be left out but the required ones', () => {
    expect(closed({ id })).toEqual([]);
    expect(closed({})).toEqual(['id: is required']);
  });

  it('are each told by their path, all of them at once', () => {
    expect(closed({ email: 'x', address: { city: 1, zip: 2 }, tags: ['a', 2] })).toEqual([
      'email: must have 3 or more characters',
      'address.city: must be a string',
      'address.zip: is unknown',
      'tags.1: must be a string',
      'id: is required',
    ]);
  });

  it('must be known where the schema is closed, and need not where it is open', () => {
    const value = { id, emial: 'a@example.com' };
    expect(closed(value)).toEqual(['emial: is unknown']);
    expect(open(value)).toEqual([]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
    'are not known by the name %s',
    (name) => {
      const value = JSON.parse(`{ "id": "a1", "${name}": {} }`);
      expect(closed(value)).toEqual([`${name}: is unknown`]);
      expect(open(value)).toEqual([]);
    },
  );

  it('are neither seen nor read where they are inherited', () => {
    const prototype = {
      email: 1,
      other: 2,
      get id() {
        throw new Error('read');
      },
    };
    expect(closed(Object.create(prototype))).toEqual(['id: is required']);
  });

  it('are judged on an object without a prototype', () => {
    expect(closed(Object.assign(Object.create(null), { id, email: 'x' }))).toEqual([
      'email: must have 3 or more characters',
    ]);
  });

  it('are absent where they are undefined, at every depth', () => {
    expect(closed({ id, email: undefined, emial: undefined, address: { city: undefined } })).toEqual([]);
    expect(closed({ id: undefined })).toEqual(['id: is required']);
  });

  it('may be null only where the schema says so', async () => {
    expect(closed({ id, email: null, address: null, tags: null })).toEqual([
      'email: must be a string',
      'address: must be an object',
      'tags: must be an array',
    ]);
    const nullable = await judge({
      type: 'object',
      properties: {
        email: { type: ['string', 'null'] },
        address: { oneOf: [{ $ref: '#/components/schemas/Value' }, { type: 'null' }] },
        country: { type: ['string', 'null'], enum: ['CO', null] },
      },
    });
    expect(nullable({ email: null, address: { email: null, address: null }, country: null })).toEqual([]);
    expect(nullable({ email: 1, address: { email: 1 }, country: 'XX' })).toEqual([
      'email: must be a string',
      'address.email: must be a string',
      'country: must be one of CO, null',
    ]);
  });

  it.each([null, undefined, [], 'text', 1, true, () => {}])('cannot be judged on %j', (value) =>
    expect(closed(value)).toEqual(['must be an object']),
  );

  it('stay as they are', () => {
    const value = { id, address: { city: 'Bogotá', zip: 1 }, tags: ['a', 'b', 'c'] };
    const copy = structuredClone(value);
    closed(value);
    expect(value).toEqual(copy);
    expect(closed(Object.freeze({ id }))).toEqual([]);
  });
});

describe('the items of an array', { timeout: 30_000 }, async () => {
  const check = await judge({ type: 'array', minItems: 1, maxItems: 2, items: { type: 'string' } });

  it('are counted', () => {
    expect(check(['a'])).toEqual([]);
    expect(check(['a', 'b'])).toEqual([]);
    expect(check([])).toEqual(['must have 1 to 2 items']);
    expect(check(['a', 'b', 'c'])).toEqual(['must have 1 to 2 items']);
  });

  it('are not looked at beyond the most that are allowed', () =>
    expect(check(['a', 2, 3, 4])).toEqual(['must have 1 to 2 items', '1: must be a string']));
});

describe('two lists of values under names that read alike', { timeout: 30_000 }, async () => {
  const schemas = {
    Thing: { type: 'object', properties: { colour: { enum: ['red', 'blue'] }, other: { enum: [1, 2] } } },
    ThingColour: { type: 'string', enum: ['green', 'grey'] },
  };
  const { thingSchema, thingColourSchema } = await validatorsIn(workspace({ acme: specOf(schemas) }), 'acme');

  it('stay apart', () => {
    expect(findings(thingSchema!, { colour: 'red', other: 2 })).toEqual([]);
    expect(findings(thingSchema!, { colour: 'green' })).toEqual(['colour: must be one of red, blue']);
    expect(findings(thingColourSchema!, 'green')).toEqual([]);
    expect(findings(thingColourSchema!, 'red')).toEqual(['must be one of green, grey']);
  });
});
