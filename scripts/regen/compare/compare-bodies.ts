import { isDeepStrictEqual } from 'node:util';
import { code } from '../markdown.ts';
import { type OpenApiDocument, resolve } from '../../generate/openapi-document.ts';
import type { ApiDocument, Content, Members } from './api-document.ts';
import type { Both, Level, Place } from './change.ts';
import { compareSchema } from './compare-schema.ts';
import type { Comparison } from './comparison.ts';
import type { Direction } from './direction.ts';

/** Compares a request body or a response: what it holds, in which media types. */
export function compareBody(
  comparison: Comparison,
  place: Place,
  both: Both<Members>,
  direction: Direction,
  less: Level = 'breaking',
): void {
  comparison.members(place, both, {
    ...{ required: 'elsewhere', content: 'elsewhere', headers: 'elsewhere', links: 'added' },
  });
  const [before, after] = [both.before, both.after].map((body) => (body['content'] ?? {}) as Content);
  compareContent(comparison, place, { before: before!, after: after! }, direction, less);
}

export function compareContent(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Content>,
  direction: Direction,
  /** What it means that a media type is gone. */
  less: Level = 'breaking',
): void {
  for (const [type, media] of Object.entries(before)) {
    const same = after[type];
    if (!same) {
      comparison.add(less, place, `removed the media type ${code(type)}${at(place)}`);
      continue;
    }
    comparison.members(place, { before: media, after: same }, { schema: 'elsewhere', encoding: 'breaking' });
    compareSchema(comparison, place, { before: media.schema ?? {}, after: same.schema ?? {} }, direction);
  }
  for (const type of Object.keys(after)) {
    if (!Object.hasOwn(before, type))
      comparison.add('added', place, `added the media type ${code(type)}${at(place)}`);
  }
}

/** Compares what an operation answers, by status. */
export function compareResponses(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<Readonly<Record<string, Members>>>,
): void {
  for (const [status, response] of Object.entries(before)) {
    const same = after[status];
    // A client branches on the status of an error without the description; a success is its result.
    if (!same)
      comparison.add(isSuccess(status) ? 'breaking' : 'added', place, `removed the answer ${status}`);
    else {
      const own = { ...place, whole: `the answer ${status}` };
      comparison.parts<Members>({ before: response, after: same }, own, (both, at) => {
        compareHeaders(comparison, at, both);
        compareBody(comparison, at, both, 'response', isSuccess(status) ? 'breaking' : 'added');
      });
    }
  }
  const successes = Object.entries(before).flatMap(([status, response]) =>
    isSuccess(status) ? [bodyOf(response, comparison.documents.before)] : [],
  );
  for (const [status, response] of Object.entries(after)) {
    if (Object.hasOwn(before, status)) continue;
    const isOther =
      isSuccess(status) &&
      !successes.some((success) => isDeepStrictEqual(success, bodyOf(response, comparison.documents.after)));
    // The method's result is then one of two.
    comparison.add(
      isOther ? 'breaking' : 'added',
      place,
      `added the answer ${status}${isOther ? ' with another body' : ''}`,
    );
  }
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

/** The schemas of a response by media type. */
function bodyOf(response: Members, document: ApiDocument): unknown {
  const { content = {} } = resolve<Members & { content?: Content }>(
    document as unknown as OpenApiDocument,
    response,
  );
  return Object.entries(content).map(([type, { schema }]) => [type, schema]);
}

function compareHeaders(comparison: Comparison, place: Place, { before, after }: Both<Members>): void {
  const [old, now] = [before, after].map(({ headers = {} }) => headers as Readonly<Record<string, Members>>);
  for (const [name, header] of Object.entries(old!)) {
    const same = now![name];
    if (!same) {
      comparison.add('breaking', place, `removed the header ${code(name)}`);
      continue;
    }
    comparison.parts<Members>(
      { before: header, after: same },
      { subject: place.subject, field: name },
      (both, at) => {
        const level = both.after['required'] === true ? 'added' : 'breaking';
        const settled = {
          before: { required: false, ...both.before },
          after: { required: false, ...both.after },
        };
        comparison.members(at, settled, { schema: 'elsewhere', required: level, deprecated: 'added' });
        const [one, other] = [both.before, both.after].map(({ schema = {} }) => schema as object);
        compareSchema(comparison, at, { before: one!, after: other! }, 'response');
      },
    );
  }
  for (const name of Object.keys(now!)) {
    if (!Object.hasOwn(old!, name)) comparison.add('added', place, `added the header ${code(name)}`);
  }
}

function at({ field, whole }: Place): string {
  if (field) return ` of ${code(field)}`;
  return whole ? ` of ${whole}` : '';
}
