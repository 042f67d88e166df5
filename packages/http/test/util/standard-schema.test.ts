import { describe, expect, it } from 'vitest';
import { type RequestSchema, schemaIssues } from '../../src/util/standard-schema.js';
import { withPolluted } from '../support/with-polluted.js';

type Result = ReturnType<RequestSchema['~standard']['validate']>;
const answering = (result: Result): RequestSchema => ({ '~standard': { validate: () => result } });

describe('schemaIssues', () => {
  it('returns nothing where the schema reports no issues', () => {
    expect(schemaIssues(answering({}), {})).toEqual([]);
    expect(schemaIssues(answering({ issues: undefined }), {})).toEqual([]);
    expect(schemaIssues(answering({ issues: [] }), {})).toEqual([]);
  });

  it('takes path and message of an issue and nothing else, such as the value', () => {
    const issue = { message: 'is wrong', path: ['email'], input: 'ana@example.com' };
    expect(schemaIssues(answering({ issues: [issue] }), {})).toEqual([
      { path: 'email', message: 'is wrong' },
    ]);
  });

  it('writes the path below that of the value', () => {
    const schema = answering({ issues: [{ message: 'is wrong' }, { message: 'is wrong', path: ['key'] }] });
    expect(schemaIssues(schema, {}, 'metadata').map(({ path }) => path)).toEqual([
      'metadata',
      'metadata.key',
    ]);
  });

  it.each([
    [undefined, ''],
    [['phone', 'number'], 'phone.number'],
    [['metadata', 3, 'key'], 'metadata[3].key'],
    [[{ key: 'metadata' }, { key: 0 }, { key: 'key' }], 'metadata[0].key'],
    [[Symbol('x')], 'Symbol(x)'],
  ])('writes the path %j as %j', (path, expected) => {
    const schema = answering({ issues: [{ message: 'is wrong', path }] });
    expect(schemaIssues(schema, {})).toEqual([{ path: expected, message: 'is wrong' }]);
  });

  it('takes issues that a class brings by a getter, in a list of its own kind', () => {
    class Errors extends Array<{ message: string }> {
      get issues() {
        return this;
      }
    }
    expect(schemaIssues(answering(Errors.of({ message: 'is wrong' }) as Errors), {})).toEqual([
      { path: '', message: 'is wrong' },
    ]);
  });

  it('takes no issues from Object.prototype', async () => {
    const added = { issues: [{ message: 'added' }] };
    expect(await withPolluted(added, () => schemaIssues(answering({}), {}))).toEqual([]);
  });

  it.each<[string, () => Promise<Result>]>([
    ['with a success', async () => ({})],
    ['with issues', async () => ({ issues: [{ message: 'is wrong', path: ['email'] }] })],
    ['with an error', () => Promise.reject(new Error('secret'))],
  ])('refuses a schema that answers later: %s', async (_case, validate) => {
    // @ts-expect-error -- by its type, too, a promise is no result
    const schema: RequestSchema = { '~standard': { validate } };
    const message = 'cannot be checked: its schema is asynchronous';
    expect(schemaIssues(schema, {})).toEqual([{ path: '', message }]);
  });
});
