import { isDeepStrictEqual } from 'node:util';
import { resolve, type OpenApiDocument, type Reference } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import type { Members, Operation, Parameter } from './api-document.ts';
import type { Both, Level, Place } from './change.ts';
import { compareBody, compareResponses } from './compare-bodies.ts';
import { compareParameter } from './compare-parameter.ts';
import { compareSecurity } from './compare-security.ts';
import { compareOwnServers } from './compare-servers.ts';
import type { Comparison } from './comparison.ts';
import { type Called, operationsOf, pairOperations, parametersByKey } from './operations.ts';

/** Compares what can be called, with what, and what it answers. */
export function compareOperations(comparison: Comparison): void {
  const { before, after } = comparison.documents;
  const { pairs, removed, added } = pairOperations({
    before: operationsOf(before),
    after: operationsOf(after),
  });
  for (const { operation, call } of removed)
    comparison.add('breaking', placeOf({ operation, call }), `removed this operation, ${code(call)}`);
  for (const { operation, call } of added)
    comparison.add('added', placeOf({ operation, call }), `added this operation, ${code(call)}`);
  for (const pair of pairs) compareOperation(comparison, pair);
}

function placeOf({ operation, call }: Pick<Called, 'operation' | 'call'>): Place {
  return { subject: code(operation.operationId ?? call), field: '' };
}

function compareOperation(comparison: Comparison, called: Both<Called>): void {
  const both = { before: called.before.operation, after: called.after.operation };
  const { before, after } = both;
  const place = placeOf(called.before);
  if (called.before.call !== called.after.call)
    comparison.add('breaking', place, `moved from ${code(called.before.call)} to ${code(called.after.call)}`);
  comparison.members(place, both, {
    ...{ parameters: 'elsewhere', requestBody: 'elsewhere', responses: 'elsewhere' },
    ...{ security: 'elsewhere', servers: 'elsewhere', 'x-update-semantics': 'elsewhere' },
    ...{ operationId: 'breaking', deprecated: 'added', callbacks: 'added', 'x-idempotent': 'added' },
  });
  compareUpdateSemantics(comparison, place, both);
  compareOwnServers(comparison, place, { before: before.servers, after: after.servers });
  // What the whole API asks for is compared there.
  if (before.security ?? after.security) {
    const { documents } = comparison;
    const security = {
      before: before.security ?? documents.before.security,
      after: after.security ?? documents.after.security,
    };
    compareSecurity(comparison, place, security);
  }
  compareParameters(comparison, place, called);
  compareRequestBody(comparison, place, both);
  compareResponses(comparison, place, { before: before.responses ?? {}, after: after.responses ?? {} });
}

/** What an update does with what it is not sent: to get to know it is news, to have it change is a break. */
function compareUpdateSemantics(comparison: Comparison, place: Place, both: Both<Members>): void {
  const property = 'x-update-semantics';
  const [old, now] = [both.before[property], both.after[property]] as [
    Members | undefined,
    Members | undefined,
  ];
  if (isDeepStrictEqual(old, now)) return;
  const parts = old && now ? Object.keys(old).filter((part) => old[part] !== now[part]) : [];
  for (const part of parts) {
    const level: Level = old![part] === 'undocumented' ? 'added' : 'breaking';
    const values = { before: old![part], after: now![part] };
    comparison.member(level, { ...place, field: property }, part, values);
  }
  if (parts.length === 0) comparison.member('described', place, property, { before: old, after: now });
}

function compareParameters(comparison: Comparison, place: Place, { before, after }: Both<Called>): void {
  const [old, now] = (['before', 'after'] as const).map((side) => {
    const { operation, pathParameters } = { before, after }[side];
    const document = comparison.documents[side] as unknown as OpenApiDocument;
    const parameters = (operation.parameters ?? []) as readonly (Parameter | Reference)[];
    const resolved = parameters.map((parameter) => resolve<Parameter>(document, parameter));
    return parametersByKey(resolved, pathParameters);
  }) as [Map<string, Parameter>, Map<string, Parameter>];
  for (const [key, parameter] of old) {
    const same = now.get(key);
    if (same) compareParameter(comparison, place, { before: parameter, after: same });
    else comparison.add('breaking', place, `removed the parameter ${code(parameter.name)}`);
  }
  for (const [key, { name, required }] of now) {
    if (old.has(key)) continue;
    const text = `added the ${required ? 'required ' : ''}parameter ${code(name)}`;
    comparison.add(required ? 'breaking' : 'added', place, text);
  }
}

function compareRequestBody(comparison: Comparison, place: Place, { before, after }: Both<Operation>): void {
  const [old, now] = [before.requestBody, after.requestBody];
  if (old && now) {
    comparison.parts<Members>({ before: old, after: now }, { ...place, whole: 'the body' }, (both, at) => {
      const [was, is] = [both.before['required'] === true, both.after['required'] === true];
      if (was !== is)
        comparison.add(is ? 'breaking' : 'added', at, `made the body ${is ? 'required' : 'optional'}`);
      compareBody(comparison, at, both, 'request');
    });
  } else if (old) comparison.add('breaking', place, 'removed the body');
  else if (now) {
    const { required } = resolve<Members>(comparison.documents.after as unknown as OpenApiDocument, now);
    comparison.add(required ? 'breaking' : 'added', place, `added the ${required ? 'required ' : ''}body`);
  }
}
