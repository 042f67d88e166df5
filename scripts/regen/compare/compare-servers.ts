import { isDeepStrictEqual } from 'node:util';
import { code } from '../markdown.ts';
import type { Server } from './api-document.ts';
import type { Both, Place } from './change.ts';
import type { Comparison } from './comparison.ts';

const api: Place = { subject: 'the API', field: '' };

/** Compares the servers of the whole API: one more is a choice, one less breaks the clients that use it. */
export function compareServers(comparison: Comparison): void {
  const { before, after } = comparison.documents;
  const [old, now] = [byUrl(before.servers), byUrl(after.servers)];
  for (const [url, server] of old) {
    const same = now.get(url);
    if (same) compareServer(comparison, { before: server, after: same });
    else comparison.add('breaking', api, `removed the server ${code(url)}`);
  }
  for (const url of now.keys())
    if (!old.has(url)) comparison.add('added', api, `added the server ${code(url)}`);
  const [first, second] = [old, now].map((servers) => [...servers.keys()]);
  if (first!.join() !== second!.join() && first!.toSorted().join() === second!.toSorted().join())
    comparison.add('added', api, 'put the servers in another order');
}

/** Compares the servers of one operation: no client looks at them, so that its requests go to the wrong place. */
export function compareOwnServers(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<unknown>,
): void {
  if (isDeepStrictEqual(before, after)) return;
  const text =
    after === undefined ? 'lifted its own servers' : 'set servers of its own, which the clients do not use';
  comparison.add('breaking', place, text);
}

function byUrl(servers: readonly Server[] = []): Map<string, Server> {
  return new Map(servers.map((server) => [server.url, server]));
}

function compareServer(comparison: Comparison, both: Both<Server>): void {
  comparison.members(api, both, { variables: 'elsewhere' });
  const { before, after } = both;
  for (const [name, old] of Object.entries(before.variables ?? {})) {
    const now = after.variables?.[name] ?? {};
    const place = { ...api, field: name };
    comparison.members(place, { before: old, after: now }, { default: 'breaking', enum: 'elsewhere' });
    const [values, left] = [old, now].map((variable) => variable['enum'] as string[] | undefined);
    if (isDeepStrictEqual(values, left)) continue;
    const isLess =
      left !== undefined && (values === undefined || values.some((value) => !left.includes(value)));
    comparison.member(isLess ? 'breaking' : 'added', place, 'enum', { before: values, after: left });
  }
}
