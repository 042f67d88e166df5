import { nameBodies } from '../../generate/name-bodies.ts';
import type { OpenApiDocument } from '../../generate/openapi-document.ts';
import { reachableSchemas } from '../../generate/reachable-schemas.ts';
import { code } from '../markdown.ts';
import { type ApiDocument, schemasOf } from './api-document.ts';
import { compareSchema } from './compare-schema.ts';
import type { Comparison } from './comparison.ts';
import type { Direction } from './direction.ts';
import { operationsOf } from './operations.ts';

/** Compares the named schemas, each under its own name: that is the name of an exported type. */
export function compareNamedSchemas(comparison: Comparison): void {
  const { before, after } = comparison.documents;
  const [old, now] = [schemasOf(before), schemasOf(after)];
  const [asRequest, asResponse] = usedNames([before, after]);
  for (const [name, schema] of Object.entries(old)) {
    const place = { subject: code(name), field: '' };
    const same = now[name];
    if (same === undefined) comparison.add('breaking', place, 'removed this type');
    else compareSchema(comparison, place, { before: schema, after: same }, directionOf(name));
  }
  for (const name of Object.keys(now)) {
    if (!Object.hasOwn(old, name)) comparison.add('added', { subject: code(name) }, 'added this type');
  }

  function directionOf(name: string): Direction {
    // A type that nothing uses may be used for anything by whoever imports it.
    const isOne = asRequest.has(name) !== asResponse.has(name);
    return isOne ? (asRequest.has(name) ? 'request' : 'response') : 'both';
  }
}

/** The schemas that requests and that responses are made of, in any of the documents. */
function usedNames(documents: readonly ApiDocument[]): [requests: Set<string>, responses: Set<string>] {
  const names = documents.map((each) => {
    const document = each as unknown as OpenApiDocument;
    const { requests, responses } = nameBodies(document);
    const operations = operationsOf(each).map(({ operation }) => operation);
    const { parameters, headers, responses: shared } = each.components ?? {};
    return [
      reachableSchemas(document, requests, [parameters, operations.map((operation) => operation.parameters)]),
      reachableSchemas(document, responses, [
        headers,
        shared,
        operations.map((operation) => operation.responses),
      ]),
    ] as const;
  });
  const [requests, responses] = ([0, 1] as const).map(
    (index) => new Set(names.flatMap((pair) => [...pair[index]])),
  );
  return [requests!, responses!];
}
