import { nameBodies } from '../../generate/name-bodies.ts';
import { reachableSchemas } from '../../generate/reachable-schemas.ts';
import { code } from '../markdown.ts';
import { type ApiDocument, schemasOf } from './api-document.ts';
import { byName, ofBoth } from './before-after.ts';
import type { Direction, Place } from './change.ts';
import type { Comparison } from './comparison.ts';
import { operationsOf } from './operations.ts';

/** Compares the named schemas, each under its own name: that is the name of an exported type. */
export function compareNamedSchemas(comparison: Comparison): void {
  const { documents } = comparison;
  const used = [documents.before, documents.after].map(usedNames);
  const placeOf = (name: string): Place => ({ subject: code(name), field: '' });
  byName(ofBoth(documents, schemasOf), {
    removed: (name) => comparison.add('breaking', placeOf(name), 'removed this type'),
    added: (name) => comparison.add('added', placeOf(name), 'added this type'),
    kept: (name, schemas) => comparison.schema({ ...placeOf(name), direction: directionOf(name) }, schemas),
  });

  function directionOf(name: string): Direction {
    const isSent = used.some(({ requests }) => requests.has(name));
    const isAnswered = used.some(({ responses }) => responses.has(name));
    // A type that nothing uses may be used for anything by whoever imports it.
    return isSent === isAnswered ? 'both' : isSent ? 'request' : 'response';
  }
}

/** The schemas that requests and that responses are made of. */
function usedNames(document: ApiDocument): { requests: Set<string>; responses: Set<string> } {
  const { requests, responses } = nameBodies(document);
  const operations = operationsOf(document).map(({ operation }) => operation);
  const { parameters, headers, responses: shared } = document.components ?? {};
  const sent = [parameters, operations.map((operation) => operation.parameters)];
  const answered = [headers, shared, operations.map((operation) => operation.responses)];
  return {
    requests: reachableSchemas(document, requests, sent),
    responses: reachableSchemas(document, responses, answered),
  };
}
