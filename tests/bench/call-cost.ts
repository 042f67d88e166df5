// What one update costs in the client itself: the same call on the same stub, as plain fetch code, through bare
// openapi-fetch, and through the Yuno client with everything it promises. The ratios are of one run, and count; the
// times are only shown. Build the packages first (`pnpm build`).
import createFetchClient from 'openapi-fetch';
import { createYunoClient } from '../../packages/yuno-client/dist/index.js';

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

const candidates = {
  'plain fetch code': async () => {
    const headers = { 'content-type': 'application/json', ...keys };
    const url = baseUrl + path.replace('{id}', encodeURIComponent(id));
    return (await stub(url, { method: 'PATCH', headers, body: JSON.stringify(changes) })).json();
  },
  'openapi-fetch': () => bare.PATCH(path, { params: { path: { id } }, body: changes }),
  'yuno-client': () => yuno.updateCustomer(id, changes),
};
const reference = 'openapi-fetch';
type Candidate = keyof typeof candidates;
const names = Object.keys(candidates) as Candidate[];

const callsInRound = 2000;
const rounds = 40;

async function microsecondsPerCall(name: Candidate): Promise<number> {
  const call = candidates[name];
  const startedAt = performance.now();
  for (let index = 0; index < callsInRound; index++) await call();
  return ((performance.now() - startedAt) / callsInRound) * 1000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

// The candidates take turns, and a ratio is taken within a round: whatever else the machine does meets them alike.
const times: Record<Candidate, number>[] = [];
for (let round = -5; round < rounds; round++) {
  const time = {} as Record<Candidate, number>;
  for (const name of names) time[name] = await microsecondsPerCall(name);
  if (round >= 0) times.push(time);
}

console.log('one update, client side      median    x openapi-fetch');
for (const name of names) {
  const time = median(times.map((round) => round[name])).toFixed(1);
  const ratio = median(times.map((round) => round[name] / round[reference])).toFixed(2);
  console.log(`${name.padEnd(24)} ${time.padStart(7)} us ${ratio.padStart(11)}`);
}
