import { describe, expect, it } from 'vitest';
import { type RequestSchema, schemaIssues } from '../../src/util/standard-schema.js';
import { withPolluted } from '../support/with-polluted.js';

type Result = ReturnType<RequestSchema['~standard']['validate']>;
const answering = (result: Result): RequestSchema => ({ '~standard': { validate: () => result } });

describe('what a schema has against a value', () => {
  it('is nothing where the schema reports no issues', () => {
    expect(schemaIssues(answering({}), {})).toEqual([]);
    expect(schemaIssues(answering({ issues: undefined }), {})).toEqual([]);
    expect(schemaIssues(answering({ issues: [] }), {})).toEqual([]);
  });

  it.each([
    [undefined, ''],
    [[], ''],
    [['email'], 'email'],
    [['phone', 'number'], 'phone.number'],
    [['metadata', 3, 'key'], 'metadata[3].key'],
    [[{ key: 'metadata' }, { key: 0 }, { key: 'key' }], 'metadata[0].key'],
    [['metadata', '0'], 'metadata.0'],
    [[Symbol('x')], 'Symbol(x)'],
  ])('is named by a dotted path: %j', (path, expected) => {
    const schema = answering({ issues: [{ message: 'is wrong', path }] });
    expect(schemaIssues(schema, {})).toEqual([{ path: expected, message: 'is wrong' }]);
  });

  it('is a path and a message, whatever else the schema says', () => {
    const issue = { message: 'is wrong', path: ['email'], input: 'ana@example.com' };
    expect(schemaIssues(answering({ issues: [issue, issue] }), {})).toEqual([
      { path: 'email', message: 'is wrong' },
      { path: 'email', message: 'is wrong' },
    ]);
  });

  it('is asked of the value itself', () => {
    const seen: unknown[] = [];
    const schema: RequestSchema = {
      '~standard': { validate: (value) => ({ issues: seen.push(value) ? [] : [] }) },
    };
    const value = { email: 'ana@example.com' };
    schemaIssues(schema, value);
    expect(seen).toEqual([value]);
  });

  it('is none where others were added to Object.prototype', async () => {
    const added = { issues: [{ message: 'added' }] };
    expect(await withPolluted(added, () => schemaIssues(answering({}), {}))).toEqual([]);
  });

  it('must be known at once, by its type', () => {
    // @ts-expect-error -- a promise is no result
    const schema: RequestSchema = { '~standard': { validate: async () => ({}) } };
    expect(schema).toBeDefined();
  });
});
