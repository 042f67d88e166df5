import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DescribedOperation, SentRequest } from './described-operations.ts';

/** A client of a provider, found by its folder and called by the names of the description. */
export interface DescribedClient {
  has(operation: string): boolean;
  /** The one request that a call of the operation sends. */
  requestOf(operation: DescribedOperation, given?: readonly unknown[]): Promise<SentRequest>;
}

type Methods = Readonly<Record<string, unknown>>;
type Create = (options: object) => Methods;

const baseUrl = 'http://127.0.0.1:8080';

export async function createDescribedClient(root: string, provider: string): Promise<DescribedClient> {
  const file = join(root, 'packages', `${provider}-client`, 'dist', 'index.js');
  const exported = (await import(pathToFileURL(file).href)) as Methods;
  const create = Object.entries(exported).find(([name]) => /^create\w+Client$/.test(name))![1] as Create;
  let requests: SentRequest[] = [];
  const client = createWith(create, async (url, { method, headers, body }) => {
    // A token comes from elsewhere.
    if (!url.startsWith(baseUrl)) return Response.json({ access_token: 'token' });
    requests.push({
      method: method!,
      url,
      headers: headers as Record<string, string>,
      body: body as string | null,
    });
    return new Response(null, { status: 503 });
  });
  return {
    has: (operation) => typeof client[operation] === 'function',
    async requestOf({ id, ids, body, needed }, given) {
      const method = client[id] as (...values: unknown[]) => Promise<unknown>;
      requests = [];
      // An id that the client has itself is one of its options.
      const values = given ?? [
        ...ids.filter(({ name }) => !(name in client)).map(({ sample }) => sample),
        ...body,
      ];
      const all = [...values, ...(given ? [] : needed)];
      // The last one takes the options; an example is no part of every description.
      while (all.length < method.length - 1) all.push(undefined);
      const options = { validate: 'off' };
      const failure = await method(...all.slice(0, method.length - 1), options).catch(
        (error: unknown) => error,
      );
      const [request, ...more] = requests;
      if (!request || more.length > 0)
        throw new Error(`${id} sent ${requests.length} requests`, { cause: failure });
      return request;
    },
  };
}

/** Gives each option that the client asks for, until it asks for none. */
function createWith(create: Create, fetch: (url: string, init: RequestInit) => Promise<Response>): Methods {
  const options: Record<string, unknown> = { baseUrl, fetch, maxAttempts: 1 };
  for (let round = 0; ; round++) {
    try {
      return create(options);
    } catch (error) {
      const { issues = [] } = error as { issues?: readonly { path: string; message: string }[] };
      if (issues.length === 0 || round === 3) throw error;
      for (const { path, message } of issues) {
        const [name = '', inner] = path.split('.');
        const value = /UUID/.test(message)
          ? '94121f98-98f7-4d57-aa5f-228401d35b12'
          : /number/.test(message)
            ? '7'
            : `option-${name}`;
        options[name] = inner === undefined ? value : { [inner]: value };
      }
    }
  }
}
