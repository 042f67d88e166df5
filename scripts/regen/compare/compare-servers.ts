import { isDeepStrictEqual } from 'node:util';
import { code } from '../markdown.ts';
import type { Members, Server } from './api-document.ts';
import { type BeforeAfter, byName, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import type { Comparison } from './comparison.ts';

const api: Place = { subject: 'the API', field: '' };

/** Compares the servers of the whole API: one more is a choice, one less breaks the clients that use it. */
export function compareServers(comparison: Comparison): void {
  const servers = ofBoth(comparison.documents, (document) =>
    Object.fromEntries((document.servers ?? []).map((server) => [server.url, server])),
  );
  byName(servers, {
    removed: (url) => comparison.add('breaking', api, `removed the server ${code(url)}`),
    added: (url) => comparison.add('added', api, `added the server ${code(url)}`),
    kept: (_url, both) => compareServer(comparison, both),
  });
  const { before, after } = ofBoth(servers, Object.keys);
  if (before.join() !== after.join() && before.toSorted().join() === after.toSorted().join())
    comparison.add('added', api, 'put the servers in another order');
}

/** Compares the servers of one operation: no client looks at them, so that its requests go to the wrong place. */
export function compareOwnServers(
  comparison: Comparison,
  place: Place,
  { before, after }: BeforeAfter<unknown>,
): void {
  if (isDeepStrictEqual(before, after)) return;
  const text =
    after === undefined ? 'lifted its own servers' : 'set servers of its own, which the clients do not use';
  comparison.add('breaking', place, text);
}

function compareServer(comparison: Comparison, both: BeforeAfter<Server>): void {
  comparison.members(api, both, { variables: 'elsewhere' });
  for (const [name, before] of Object.entries(both.before.variables ?? {})) {
    const variables = { before, after: both.after.variables?.[name] ?? {} };
    const place = { ...api, field: name };
    comparison.members(place, variables, { default: 'breaking', enum: 'elsewhere' });
    const values = ofBoth<Members, string[] | undefined>(variables, (one) => one['enum'] as string[]);
    const { before: old, after: now } = values;
    if (isDeepStrictEqual(old, now)) continue;
    const isLess = now !== undefined && (old === undefined || old.some((value) => !now.includes(value)));
    comparison.member(isLess ? 'breaking' : 'added', place, 'enum', values);
  }
}
