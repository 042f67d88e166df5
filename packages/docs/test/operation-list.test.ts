import { describe, expect, it } from 'vitest';
import { listOperations } from '../site/operation-list.ts';

const info = { title: 'Example', version: '1.0.0' };

describe('listOperations', () => {
  it('lists every operation in the order of the description, with its place on the page', () => {
    const paths = {
      '/people/{id}': {
        patch: { operationId: 'updatePerson', summary: 'Update a person', tags: ['All people', 'More'] },
        get: { operationId: 'getPerson' },
      },
    };
    expect(listOperations({ info, paths })).toEqual([
      {
        method: 'PATCH',
        path: '/people/{id}',
        summary: 'Update a person',
        fragment: '#/all-people/updateperson',
      },
      { method: 'GET', path: '/people/{id}', summary: 'getPerson', fragment: '#/getperson' },
    ]);
  });

  it('leaves out what stands beside the operations of a path', () => {
    const paths = { '/people': { parameters: [], post: { operationId: 'createPerson' } } };
    const listed = listOperations({ info, paths: paths as never });
    expect(listed.map(({ method }) => method)).toEqual(['POST']);
  });
});
