import { describe, expectTypeOf, it } from 'vitest';
import type { CallInput, Transport } from '../../src/transport/transport.js';
import type { AnswerOf, AnyOperations } from '../../src/transport/typed-operation.js';

interface Json<Content> {
  content: { 'application/json': Content };
}

/** As openapi-typescript writes it. */
interface operations {
  get: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: { 200: Json<{ id: string }>; 404: Json<{ code: string }> };
  };
  find: {
    parameters: { query?: { email?: string; page?: number }; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: Json<{ id: string }[]> };
  };
  create: {
    parameters: { query?: never; header: { 'x-account': string }; path?: never; cookie?: never };
    requestBody: Json<{ email: string }>;
    responses: { 201: Json<{ id: string }>; default: Json<{ message: string }> };
  };
  remove: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: { 202: { content?: never } };
  };
  save: {
    parameters: {
      query?: { limit?: number | null; created?: { gte: number } };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: { content: { 'application/x-www-form-urlencoded': { email: string } } };
    responses: { 200: { content: { 'application/vnd.example-v2+json': { id: string } } } };
  };
  list: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: Json<{ id: string }[]>; 204: { content?: never } };
  };
}

const call = (() => {}) as unknown as Transport<operations>['call'];

describe('Transport.call', () => {
  it('takes the operations of the description, and their parameters and bodies alone', () => {
    void call('get', undefined, { path: { id: '1' } });
    void call('find', undefined, { query: { email: 'ana@example.com', page: 2 } });
    void call('find', undefined, {});
    void call('create', undefined, { header: { 'x-account': '1' }, body: { email: 'ana@example.com' } });
    void call('save', undefined, {
      query: { limit: null, created: { gte: 1 } },
      body: { email: 'ana@example.com' },
    });
    // @ts-expect-error: a misspelt member of a form
    void call('save', undefined, { body: { mail: 'ana@example.com' } });
    // @ts-expect-error: there is no such operation
    void call('got', undefined, {});
    // @ts-expect-error: the id is missing
    void call('get', undefined, {});
    // @ts-expect-error: another name of the id
    void call('get', undefined, { path: { key: '1' } });
    // @ts-expect-error: a read takes no body
    void call('get', undefined, { path: { id: '1' }, body: { email: 'ana@example.com' } });
    // @ts-expect-error: the operation's own header is missing
    void call('create', undefined, { body: { email: 'ana@example.com' } });
    // @ts-expect-error: a misspelt member of the body
    void call('create', undefined, { header: { 'x-account': '1' }, body: { mail: 'ana@example.com' } });
    // @ts-expect-error: a misspelt member of the query
    void call('find', undefined, { query: { mail: 'ana@example.com' } });
  });

  it('resolves with what a success is described to hold', () => {
    expectTypeOf<AnswerOf<operations['get']>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<AnswerOf<operations['find']>>().toEqualTypeOf<{ id: string }[]>();
    expectTypeOf<AnswerOf<operations['create']>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<AnswerOf<operations['save']>>().toEqualTypeOf<{ id: string }>();
    expectTypeOf<AnswerOf<operations['remove']>>().toEqualTypeOf<void>();
    expectTypeOf<AnswerOf<operations['list']>>().toEqualTypeOf<{ id: string }[] | undefined>();
  });

  it('takes anything where the operations are not known', () => {
    expectTypeOf<CallInput['path']>().toEqualTypeOf<Readonly<Record<string, string | number>> | undefined>();
    expectTypeOf<AnswerOf<AnyOperations[string]>>().toEqualTypeOf<unknown>();
  });
});
