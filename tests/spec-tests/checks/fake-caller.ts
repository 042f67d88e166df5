import { wellFormed } from '../values/text.ts';
import type { Credential, Provider } from '../expected/provider.ts';
import type { AnyFake } from './tested-provider.ts';

export interface Sent {
  readonly body?: unknown;
  /** The parameters; those that are left out get a value that is right. */
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  /** The credentials; by default those of the last alternative. */
  readonly credentials?: readonly string[];
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined where it is empty. */
  readonly body: unknown;
}

export type Call = (operation: string, sent?: Sent) => Promise<Received>;

/** Calls a fake as the table, not the spec, says how each operation is called. */
export function callerOf(provider: Provider, { fetch }: Pick<AnyFake, 'fetch'>, token = ''): Call {
  const base = provider.servers[0]!.url.replace('{host}', `${provider.name}.example.com`);
  return async (operation, { body, parameters = {}, credentials = provider.authorization.at(-1)! } = {}) => {
    const { method, path, parameters: listed = {} } = provider.operations[operation]!;
    const headers = Object.fromEntries(
      credentials.map((name) => credentialHeader(provider.credentials[name]!, token)),
    );
    const query = new URLSearchParams();
    let target = path;
    for (const [name, { in: place }] of Object.entries(listed)) {
      const value = name in parameters ? parameters[name] : wellFormed.uuid[0];
      if (value === undefined) continue;
      if (place === 'header') headers[name] = value;
      else if (place === 'query') query.set(name, value);
      else target = target.replace(`{${name}}`, encodeURIComponent(value));
    }
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${base}${target}?${query}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}

function credentialHeader({ header, scheme }: Credential, token: string): [string, string] {
  return [header, scheme === 'bearer' ? `Bearer ${token}` : 'any-key'];
}
