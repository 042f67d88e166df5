import { OpenAPIClientAxios } from 'openapi-client-axios';
import definition from 'generated/yuno.json';

export const create = async ({ baseUrl, isStub, id, changes }) => {
  const headers = { 'public-api-key': 'public', 'private-secret-key': 'secret' };
  const withServer = { url: `${baseUrl}/v1` };
  const axiosConfigDefaults = { headers, ...(isStub ? { adapter: 'fetch' } : {}) };
  const api = new OpenAPIClientAxios({ definition, quick: true, withServer, axiosConfigDefaults });
  const client = await api.init();
  return async () => (await client.updateCustomer(id, changes)).data;
};
