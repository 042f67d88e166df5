// What one update costs in the client itself: the same call, on the same stub, through plain fetch code, through bare
// openapi-fetch, and through the Yuno client with everything it promises. Ratios within one run; times are only shown.
import { createYunoClient } from '../yuno-client/dist/index.js';
import createFetchClient from 'openapi-fetch';
import { Bench } from 'tinybench';

const id = '94121f98-98f7-4d57-aa5f-228401d35b12';
const changes = { email: 'john.doe2@gmail.com', first_name: 'John', phone: { country_code: '57', number: '3132450765' } };
const answer = JSON.stringify({ id, merchant_customer_id: '1744402154', ...changes, created_at: '', updated_at: '' });
const baseUrl = 'https://api-sandbox.y.uno/v1';
const keys = { 'public-api-key': 'public', 'private-secret-key': 'secret' };

const stub = async (): Promise<Response> =>
  new Response(answer, { status: 200, headers: { 'content-type': 'application/json' } });

const bare = createFetchClient<any>({ baseUrl, headers: keys, fetch: stub });
const client = createYunoClient({ publicApiKey: 'public', privateSecretKey: 'secret', fetch: stub });

const bench = new Bench({ time: 2000, warmupTime: 500 })
  .add('plain fetch code', async () => {
    const headers = { 'content-type': 'application/json', ...keys };
    const response = await stub(/* `${baseUrl}/customers/${id}` */);
    void headers;
    void JSON.stringify(changes);
    return response.json();
  })
  .add('openapi-fetch', () => bare.PATCH('/customers/{id}', { params: { path: { id } }, body: changes }))
  .add('yuno-client', () => client.updateCustomer(id, changes));

await bench.run();
const median = (name: string): number => bench.getTask(name)!.result.latency.p50 * 1000;
const base = median('openapi-fetch');
for (const { name } of bench.tasks) {
  console.log(`${name.padEnd(20)} ${median(name).toFixed(2).padStart(8)} us   x ${(median(name) / base).toFixed(2)}`);
}
