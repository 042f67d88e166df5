import { isDeepStrictEqual } from 'node:util';
import { resolve } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { type Content, type Members, type Named, schemaIn } from './api-document.ts';
import { type BeforeAfter, byName, ofBoth } from './before-after.ts';
import type { Level, Place } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Compares a request body or a response: what it holds, in which media types; `less`: what it means that one is gone. */
export function compareBody(
  comparison: Comparison,
  place: Place,
  both: BeforeAfter<Members>,
  less: Level = 'breaking',
): void {
  comparison.members(place, both, {
    ...{ required: 'elsewhere', content: 'elsewhere', headers: 'elsewhere', links: 'added' },
  });
  compareContent(comparison, place, both, less);
}

/** Compares the `content` of a body or a parameter. */
export function compareContent(
  comparison: Comparison,
  place: Place,
  both: BeforeAfter<Members>,
  less: Level = 'breaking',
): void {
  const { field, whole } = place;
  const of = field ? ` of ${code(field)}` : whole ? ` of ${whole}` : '';
  byName(ofBoth(both, contentOf), {
    removed: (type) => comparison.add(less, place, `removed the media type ${code(type)}${of}`),
    added: (type) => comparison.add('added', place, `added the media type ${code(type)}${of}`),
    kept(_type, media) {
      comparison.members(place, media, { schema: 'elsewhere', encoding: 'breaking' });
      comparison.schema(place, ofBoth(media, schemaIn));
    },
  });
}

/** Compares what an operation answers, by status. */
export function compareResponses(
  comparison: Comparison,
  place: Place,
  both: BeforeAfter<Named<Members> | undefined>,
): void {
  const { documents } = comparison;
  const successes = Object.entries(both.before ?? {})
    .filter(([status]) => isSuccess(status))
    .map(([, response]) => schemasByType(resolve(documents.before, response)));
  byName(both, {
    removed: (status) => comparison.add(lossOf(status), place, `removed the answer ${status}`),
    kept(status, responses) {
      const own = { ...place, whole: `the answer ${status}`, direction: 'response' } as const;
      comparison.parts(responses, own, (bodies, at) => {
        compareHeaders(comparison, at, bodies);
        compareBody(comparison, at, bodies, lossOf(status));
      });
    },
    added(status, response) {
      const schemas = schemasByType(resolve(documents.after, response));
      // The method's result is then one of two.
      const isOther = isSuccess(status) && !successes.some((success) => isDeepStrictEqual(success, schemas));
      const text = `added the answer ${status}${isOther ? ' with another body' : ''}`;
      comparison.add(isOther ? 'breaking' : 'added', place, text);
    },
  });
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

/** A client branches on the status of an error without the description; a success is its result. */
function lossOf(status: string): Level {
  return isSuccess(status) ? 'breaking' : 'added';
}

function contentOf({ content }: Members): Content | undefined {
  return content as Content | undefined;
}

function schemasByType(response: Members): unknown {
  return Object.entries(contentOf(response) ?? {}).map(([type, { schema }]) => [type, schema]);
}

function compareHeaders(comparison: Comparison, place: Place, both: BeforeAfter<Members>): void {
  const headersOf = ({ headers }: Members): Named<Members> | undefined =>
    headers as Named<Members> | undefined;
  byName(ofBoth(both, headersOf), {
    removed: (name) => comparison.add('breaking', place, `removed the header ${code(name)}`),
    added: (name) => comparison.add('added', place, `added the header ${code(name)}`),
    kept(name, headers) {
      const own = { subject: place.subject, field: name, direction: 'response' } as const;
      comparison.parts(headers, own, (parts, at) => {
        const level = parts.after['required'] === true ? 'added' : 'breaking';
        const settled = ofBoth(parts, (header) => ({ required: false, ...header }));
        comparison.members(at, settled, { schema: 'elsewhere', required: level, deprecated: 'added' });
        comparison.schema(at, ofBoth(parts, schemaIn));
      });
    },
  });
}
