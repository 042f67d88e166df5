// For scale alone: its generic request, with the same body.
import OpenAI from 'openai';

export const create = ({ baseUrl, fetch, id, changes }) => {
  const client = new OpenAI({ apiKey: 'example', baseURL: `${baseUrl}/v1`, fetch });
  return () => client.patch(`/customers/${id}`, { body: changes });
};
