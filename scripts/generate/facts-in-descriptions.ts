import { type OpenApiDocument, resolve, type SchemaObject } from './openapi-document.ts';
import { typeAsJudged } from './align-types-with-validators.ts';

interface Evidence {
  readonly level: string;
  readonly source: string;
}

type Described = SchemaObject & {
  readonly 'x-evidence'?: Evidence;
  readonly examples?: readonly unknown[];
};

/**
 * The document as its types tell it: the description of each member of a schema has its limits, its examples and the
 * page that they come from in words, because a type has no place for them; and a header that may be missing is optional.
 */
export function tellFacts(document: OpenApiDocument): OpenApiDocument {
  // A part that stands in two places is two parts from here on.
  const told = JSON.parse(JSON.stringify(document)) as OpenApiDocument;
  for (const schema of Object.values(told.components?.schemas ?? {}))
    tellMembers(schema as Described, undefined);
  inlineHeaders(told);
  typeAsJudged(told);
  return told;

  function tellMembers(schema: unknown, inherited: Evidence | undefined): void {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {}, items, allOf = [], anyOf = [], oneOf = [], ...own } = schema as Described;
    const evidence = own['x-evidence'] ?? inherited;
    for (const member of Object.values(properties)) {
      if (typeof member !== 'object') continue;
      tellMembers(member, evidence);
      Object.assign(member, { description: descriptionOf(member, evidence) });
    }
    for (const part of [items, ...allOf, ...anyOf, ...oneOf]) tellMembers(part, evidence);
  }

  function descriptionOf(member: Described, inherited: Evidence | undefined): string {
    const target =
      member.$ref === undefined ? undefined : (resolve(document, { $ref: member.$ref }) as Described);
    const { level, source } = member['x-evidence'] ?? target?.['x-evidence'] ?? inherited ?? {};
    const lines = [
      member.description,
      // What stands beside a reference does not replace it.
      target?.description,
      limitsOf({ ...target, ...member }),
      (member.examples?.length ?? 0) > 1
        ? `Examples: ${member.examples!.map(String).join(', ')}.`
        : undefined,
      source && `${level === 'inferred' ? 'Inferred' : 'Source'}: https://${source}`,
    ];
    return lines.flatMap((line) => (line ? [line.trim()] : [])).join('\n');
  }
}

/** `3 to 255 characters.` */
function limitsOf(schema: SchemaObject): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, pattern } = schema;
  return [
    range(schema.minLength, schema.maxLength, 'character'),
    range(schema.minItems, schema.maxItems, 'item'),
    range(schema.minProperties, schema.maxProperties, 'member'),
    minimum === undefined ? '' : `At least ${minimum}.`,
    exclusiveMinimum === undefined ? '' : `More than ${exclusiveMinimum}.`,
    maximum === undefined ? '' : `At most ${maximum}.`,
    exclusiveMaximum === undefined ? '' : `Less than ${exclusiveMaximum}.`,
    multipleOf === undefined ? '' : `A multiple of ${multipleOf}.`,
    pattern === undefined ? '' : `Form: \`${pattern}\`.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return `${least} or more ${unit}s.`;
  const plural = most === 1 ? unit : `${unit}s`;
  if (least === most) return `${most} ${plural}.`;
  return least === undefined ? `At most ${most} ${plural}.` : `${least} to ${most} ${plural}.`;
}

/** openapi-typescript takes every header behind a reference for one that is always there. */
function inlineHeaders(document: OpenApiDocument): void {
  visit(document);

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    const { responses } = node as { responses?: Record<string, { headers?: Record<string, object> }> };
    for (const { headers } of Object.values(responses ?? {})) {
      for (const [name, header] of Object.entries(headers ?? {})) headers![name] = resolve(document, header);
    }
    for (const child of Object.values(node)) visit(child);
  }
}
