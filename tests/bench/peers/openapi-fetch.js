import createClient from 'openapi-fetch';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const headers = { 'public-api-key': 'public', 'private-secret-key': 'secret' };
  const client = createClient({ baseUrl: `${baseUrl}/v1`, headers, fetch });
  return async () =>
    (await client.PATCH('/customers/{id}', { params: { path: { id } }, body: changes })).data;
};
