import ky from 'ky';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const headers = { 'public-api-key': 'public', 'private-secret-key': 'secret' };
  const client = ky.create({ prefix: `${baseUrl}/v1/`, headers, fetch });
  return () => client.patch(`customers/${encodeURIComponent(id)}`, { json: changes }).json();
};
