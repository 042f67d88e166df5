import { createServer } from 'node:http';
import { listen, type Listening } from './listen.ts';
import { page } from './page-server.ts';

/** A provider that loses the connection after each create, which it has carried out by then. */
export interface BreakingServer extends Listening {
  /** How many creates arrived. */
  creates(): number;
}

const id = '94121f98-98f7-4d57-aa5f-228401d35b12';
const customer = { id, email: 'ana@example.com' };

/**
 * Starts it on loopback, as Yuno (below `/v1`) and as KunaCore. It answers reads, on connections that are kept; the
 * first create breaks its own, and a second one is refused, because the customer is there. A page gets its script.
 */
export async function startBreakingServer(script = ''): Promise<BreakingServer> {
  let creates = 0;
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    request.resume().once('end', () => {
      switch (`${request.method} ${request.url}`) {
        case 'GET /':
          response.writeHead(200, { 'content-type': 'text/html' }).end(page);
          return;
        case 'GET /page.js':
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
          return;
        case 'POST /v1/customers':
        case 'POST /v2/customer/create':
          creates += 1;
          if (creates === 1) setTimeout(() => request.socket.destroy(), 20);
          else if (request.url === '/v1/customers')
            answer(400, { code: 'CUSTOMER_ID_DUPLICATED', messages: [] });
          else answer(409, { message: 'Conflict' });
          return;
        case `GET /v1/customers/${id}`:
          answer(200, customer);
          return;
        case 'POST /v2/customer/details':
          answer(201, { data: customer });
          return;
        default:
          answer(404, {});
      }
    });
  });
  return { ...(await listen(server)), creates: () => creates };
}

/** The address of a port of loopback on which nothing listens. */
export async function refusedUrl(): Promise<string> {
  const { url, close } = await startBreakingServer();
  close();
  return url;
}
