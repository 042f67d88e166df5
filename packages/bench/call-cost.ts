// What one update costs in the client itself: the same call on the same stub, as plain fetch code, through bare
// openapi-fetch, and through the Yuno client with everything it promises. The ratios are of one run, and count; the
// times are only shown. Build the packages first (`pnpm build`).
import createFetchClient from 'openapi-fetch';
import { Bench } from 'tinybench';
import { createYunoClient } from '../yuno-client/dist/index.js';

const id = '94121f98-98f7-4d57-aa5f-228401d35b12';
const path = '/customers/{id}';
const baseUrl = 'https://api-sandbox.y.uno/v1';
const changes = {
  email: 'john.doe2@gmail.com',
  first_name: 'John',
  phone: { country_code: '57', number: '3132450765' },
};
const answer = JSON.stringify({ id, merchant_customer_id: '1744402154', ...changes });
const keys = { 'public-api-key': 'public', 'private-secret-key': 'secret' };

const stub = async (_request: unknown, _init?: unknown): Promise<Response> =>
  new Response(answer, { status: 200, headers: { 'content-type': 'application/json' } });

interface Paths {
  '/customers/{id}': {
    patch: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': object } };
      responses: { 200: { content: { 'application/json': object } } };
    };
  };
}
const bare = createFetchClient<Paths>({ baseUrl, headers: keys, fetch: stub });
const yuno = createYunoClient({ publicApiKey: 'public', privateSecretKey: 'secret', fetch: stub });

const bench = new Bench({ time: 2000, warmupTime: 500 })
  .add('plain fetch code', async () => {
    const headers = { 'content-type': 'application/json', ...keys };
    const url = baseUrl + path.replace('{id}', encodeURIComponent(id));
    return (await stub(url, { method: 'PATCH', headers, body: JSON.stringify(changes) })).json();
  })
  .add('openapi-fetch', () => bare.PATCH(path, { params: { path: { id } }, body: changes }))
  .add('yuno-client', () => yuno.updateCustomer(id, changes));
await bench.run();

const median = (name: string): number => bench.getTask(name)!.result.latency.p50 * 1000;
const base = median('openapi-fetch');
console.log('one update, client side      median    x openapi-fetch');
for (const { name } of bench.tasks) {
  console.log(
    `${name.padEnd(24)} ${median(name).toFixed(1).padStart(7)} us ${(median(name) / base).toFixed(2).padStart(11)}`,
  );
}
