// Makes calls that fail in every way and handles none of their rejections, so that the runtime prints them all. Its own
// output is the list of texts that must not be among what it prints.
import { allCanaries } from '../privacy/canary.js';
import { answerOf, fetchFailed, stubFetch, type StubRequest } from '../stub/stub-fetch.js';
import { testedClients, testedProviders } from '../clients/tested-clients.js';
import type { TestedClient } from '../clients/tested-client.js';
import { secret } from '../cases/hostile-values.js';
import { readInput } from './run-subprocess.js';

const { crash } = await readInput<{ crash: boolean }>();
const baseUrl = 'https://provider.example.com';

const echo = ({ body, headers, url }: StubRequest): string =>
  JSON.stringify({ code: 'X', messages: [body, headers, url] });

const failures: ((request: StubRequest) => Response | Promise<Response>)[] = [
  ...[400, 401, 403, 404, 409, 418, 422, 429, 500, 501].map(
    (status) => (request: StubRequest) =>
      new Response(echo(request), { status, headers: { 'retry-after': '99' } }),
  ),
  (request) => new Response(echo(request)),
  (request) => new Response(`<html>${echo(request)}`),
  (request) => Promise.reject(Object.assign(new Error(echo(request)), { request, code: request.body })),
  (request) =>
    Promise.reject(new TypeError('fetch failed', { cause: new Error(echo(request), { cause: request }) })),
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- fetch implementations do
  (request) => Promise.reject(request),
  () => Promise.reject(fetchFailed('ECONNREFUSED')),
  ({ body }) =>
    answerOf(307, { location: `https://u:p@evil.example.com/?${encodeURIComponent(body ?? '')}` }),
];

let calls = 0;
const leave = (call: Promise<unknown>): void => {
  calls++;
  void call;
};

function failEveryWay(tested: TestedClient): void {
  for (const answer of failures) {
    const { fetch } = stubFetch(tested, answer);
    const client = tested.open({ baseUrl, fetch, maxAttempts: 1 });
    leave(client.update());
    leave(client.create());
    leave(client.read());
  }
  const { fetch } = stubFetch(tested, () => answerOf(200), failures[0]);
  leave(tested.open({ baseUrl, fetch, maxAttempts: 1 }).update({ signal: AbortSignal.abort(tested) }));
  leave(tested.open({ baseUrl, fetch }).update({ headers: { 'x-mine': `${secret}\n` } }));
}

if (crash) leave(testedClients[0]!.open({ baseUrl, fetch: async () => answerOf(404) }).update());
else
  for (const { clients, otherClients = [] } of testedProviders.values())
    for (const tested of [...clients, ...otherClients]) failEveryWay(tested);
console.log(JSON.stringify({ texts: allCanaries(), calls }));
