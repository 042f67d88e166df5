import { camelCase, typeName } from '../../generate/names.ts';
import { type Body, resolve, type Schema, schemaNameOf } from '../../generate/openapi-document.ts';
import { literal } from '../../generate/source-text.ts';
import { membersOf, resolvedSchema } from './members.ts';
import type { SpecDocument, SpecOperation, SpecResponse } from './spec-document.ts';

/** The JSON object that an operation takes. */
export interface BodyFacts {
  /** Name of its type. */
  readonly type: string;
  /** Name of its validator. */
  readonly validator: string;
  readonly schema: Schema;
}

/** What an operation answers with when it succeeds. */
export interface AnswerFacts {
  /** Names of the types; none where no body is described. */
  readonly types: readonly string[];
  /** One success has a body and another has none. */
  readonly mayBeEmpty: boolean;
  /** Source of the check of an answer. */
  readonly check: string;
  /** It is an object, and nothing else. */
  readonly isObject: boolean;
  /** Name of the validator of that object. */
  readonly validator?: string | undefined;
  /** It is one with a text `id` that is always there. */
  readonly isResource: boolean;
  readonly schema?: Schema | undefined;
}

/** The media type that the clients send. */
const json = /^application\/json\s*(?:;|$)/i;

/**
 * The body that an operation takes; `'none'` where it takes none, `'other'` where it takes something else than a JSON
 * object, which the clients cannot send.
 */
export function bodyFacts(
  document: SpecDocument,
  { requestBody }: SpecOperation,
): BodyFacts | 'none' | 'other' {
  if (!requestBody) return 'none';
  const content = Object.entries(resolve<Body>(document, requestBody).content ?? {});
  const schema = content.find(([type]) => json.test(type))?.[1].schema;
  const name = nameOf(schema);
  if (name === undefined || !membersOf(document, schema)) return 'other';
  return { type: typeName(name), validator: validatorOf(name), schema: schema! };
}

/** What the successes of an operation look like, as far as the description promises it. */
export function answerFacts(document: SpecDocument, { responses = {} }: SpecOperation): AnswerFacts {
  const bodies = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, response]) => Object.values(resolve<SpecResponse>(document, response).content ?? {}));
  const schemas = bodies.flat().map(({ schema }) => schema);
  const types = [...new Set(schemas.map(nameOf).filter((name) => name !== undefined))];
  const mayBeEmpty = types.length > 0 && bodies.some((content) => content.length === 0);
  const [schema] = schemas;
  const isCertain = types.length === 1 && !mayBeEmpty;
  const { properties, required = [] } = (isCertain && membersOf(document, schema)) || {};
  const id = resolvedSchema(document, properties?.['id']);
  const isResource = required.includes('id') && id?.type === 'string';
  return {
    types: types.map(typeName),
    mayBeEmpty,
    isObject: properties !== undefined,
    ...(properties ? { validator: validatorOf(types[0]!) } : {}),
    isResource,
    schema,
    check: types.length === 0 ? 'false' : isCertain ? checkOf() : '() => true',
  };

  function checkOf(): string {
    if (isResource) return 'isResource';
    if (required.length > 0) return `holds(${required.map(literal).join(', ')})`;
    if (properties) return 'isObject';
    return resolvedSchema(document, schema)?.type === 'array'
      ? 'Array.isArray'
      : '(body) => body !== undefined';
  }
}

function validatorOf(name: string): string {
  return `${camelCase(name)}Schema`;
}

function nameOf(schema: Schema | undefined): string | undefined {
  return typeof schema === 'object' && schema.$ref ? schemaNameOf(schema.$ref) : undefined;
}
