import type { Source } from '@redocly/openapi-core';
import type { Problem } from '../openapi/problem.ts';
import { type OpenApiDocument, type Schema, schemaNameOf, schemaReference } from './openapi-document.ts';

/** The named schemas that judge a value by judging the same value again, and so would never come to an end. */
export function schemaRings(document: OpenApiDocument, source: Source): Problem[] {
  const schemas = document.components?.schemas ?? {};
  const done = new Set<string>();
  const rings: Problem[] = [];
  for (const first of Object.keys(schemas)) {
    const path: string[] = [];
    const open: (string | undefined)[] = [first];
    while (open.length > 0) {
      const name = open.pop();
      if (name === undefined) done.add(path.pop()!);
      else if (path.includes(name)) rings.push(ringOf([...path.slice(path.indexOf(name)), name], source));
      else if (!done.has(name)) {
        path.push(name);
        open.push(undefined, ...judgedBy(schemas[name]!));
      }
    }
  }
  return rings;
}

/** The named schemas that judge the very value that this one judges. */
function judgedBy(schema: Schema): string[] {
  if (typeof schema === 'boolean') return [];
  const { $ref, allOf = [], anyOf = [], oneOf = [], not = true, if: condition = true, then = true } = schema;
  const own = $ref === undefined ? [] : [schemaNameOf($ref)].filter((name) => name !== undefined);
  const parts = [...allOf, ...anyOf, ...oneOf, not, condition, then, schema.else ?? true];
  return [...own, ...parts.flatMap(judgedBy)];
}

function ringOf(names: readonly string[], source: Source): Problem {
  const message = `The schema is a part of itself: ${names.join(' -> ')}. A value of it could never be judged.`;
  return { message, location: [{ source, pointer: schemaReference(names[0]!).$ref, reportOnKey: true }] };
}
