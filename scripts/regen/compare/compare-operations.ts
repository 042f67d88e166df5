import { isDeepStrictEqual } from 'node:util';
import { resolve } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import type { Members } from './api-document.ts';
import { type BeforeAfter, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import { compareBody, compareResponses } from './compare-bodies.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareSecurity } from './compare-security.ts';
import { compareOwnServers } from './compare-servers.ts';
import type { Comparison } from './comparison.ts';
import { type Called, operationsOf, pairOperations } from './operations.ts';

/** Compares what can be called, with what, and what it answers. */
export function compareOperations(comparison: Comparison): void {
  const { pairs, removed, added } = pairOperations(ofBoth(comparison.documents, operationsOf));
  for (const called of removed)
    comparison.add('breaking', placeOf(called), `removed this operation, ${code(called.call)}`);
  for (const called of added)
    comparison.add('added', placeOf(called), `added this operation, ${code(called.call)}`);
  for (const pair of pairs) compareOperation(comparison, pair);
}

function placeOf({ operation, call }: Called): Place {
  return { subject: code(operation.operationId ?? call), field: '' };
}

function compareOperation(comparison: Comparison, called: BeforeAfter<Called>): void {
  const { documents } = comparison;
  const both = ofBoth(called, ({ operation }) => operation);
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
  compareOwnServers(
    comparison,
    place,
    ofBoth(both, ({ servers }) => servers),
  );
  // What the whole API asks for is compared there.
  if (before.security ?? after.security)
    compareSecurity(comparison, place, {
      before: before.security ?? documents.before.security,
      after: after.security ?? documents.after.security,
    });
  compareParameters(comparison, place, called);
  compareRequestBody(
    comparison,
    place,
    ofBoth(both, ({ requestBody }) => requestBody),
  );
  compareResponses(
    comparison,
    place,
    ofBoth(both, ({ responses }) => responses),
  );
}

/** What an update does with what it is not sent: to get to know it is news, to have it change is a break. */
function compareUpdateSemantics(comparison: Comparison, place: Place, both: BeforeAfter<Members>): void {
  const property = 'x-update-semantics';
  const values = ofBoth(both, (operation) => operation[property] as Members | undefined);
  const { before: old, after: now } = values;
  if (isDeepStrictEqual(old, now)) return;
  const parts = old && now ? Object.keys(old).filter((part) => old[part] !== now[part]) : [];
  for (const part of parts) {
    const level = old![part] === 'undocumented' ? 'added' : 'breaking';
    comparison.member(
      level,
      { ...place, field: property },
      part,
      ofBoth(values, (value) => value![part]),
    );
  }
  if (parts.length === 0) comparison.member('described', place, property, values);
}

function compareRequestBody(
  comparison: Comparison,
  place: Place,
  { before, after }: BeforeAfter<Members | undefined>,
): void {
  if (before && after) {
    const own = { ...place, whole: 'the body', direction: 'request' } as const;
    comparison.parts({ before, after }, own, (bodies, at) => {
      const { before: was, after: is } = ofBoth(bodies, ({ required }) => required === true);
      if (was !== is)
        comparison.add(is ? 'breaking' : 'added', at, `made the body ${is ? 'required' : 'optional'}`);
      compareBody(comparison, at, bodies);
    });
  } else if (before) comparison.add('breaking', place, 'removed the body');
  else if (after) {
    const { required } = resolve(comparison.documents.after, after);
    comparison.add(required ? 'breaking' : 'added', place, `added the ${required ? 'required ' : ''}body`);
  }
}
