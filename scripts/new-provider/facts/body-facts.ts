import { camelCase, typeName } from '../../generate/names.ts';
import { type Body, resolve, type Schema, schemaNameOf } from '../../generate/openapi-document.ts';
import { literal } from '../../generate/source-text.ts';
import { membersOf, objectIn, resolvedSchema } from './members.ts';
import type { SpecDocument, SpecOperation, SpecResponse } from './spec-document.ts';

/** The object that an operation takes. */
export interface BodyFacts {
  /** Name of its type. */
  readonly type: string;
  /** Name of its validator. */
  readonly validator: string;
  readonly schema: Schema;
  readonly mediaType: string;
  /** The encoder of the http package that writes it, and how it is called; none for plain JSON. */
  readonly encoder?: { readonly name: string; readonly call: string } | undefined;
}

/** What an operation answers with when it succeeds. */
export interface AnswerFacts {
  /** Names of the types; none where no body is described. */
  readonly types: readonly string[];
  /** One success has a body and another has none. */
  readonly mayBeEmpty: boolean;
  /** Source of the check of an answer. */
  readonly check: string;
  /** What the operation is about: an object, and nothing else. */
  readonly isObject: boolean;
  /** Name of the validator of the answer. */
  readonly validator?: string | undefined;
  /** It has a text `id`. */
  readonly hasId: boolean;
  /** It has one that is always there, and never null. */
  readonly isResource: boolean;
  /** What the operation is about, without what it is wrapped in. */
  readonly schema?: Schema | undefined;
  /** The member that holds it, where an answer is wrapped: `customer`. */
  readonly wrapper?: string | undefined;
  /** The media type to ask for, where it is not plain JSON. */
  readonly accept?: string | undefined;
}

const json = /^application\/json\s*(?:;|$)/i;
const otherJson = /^application\/[\w.+-]+\+json\s*(?:;|$)/i;
const form = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** The body that an operation takes; `'none'` where it takes none, `'other'` where it takes what no encoder writes. */
export function bodyFacts(
  document: SpecDocument,
  { requestBody }: SpecOperation,
): BodyFacts | 'none' | 'other' {
  if (!requestBody) return 'none';
  const content = Object.entries(resolve<Body>(document, requestBody).content ?? {});
  const found = [json, otherJson, form]
    .map((media) => content.find(([type]) => media.test(type)))
    .find((one) => one !== undefined);
  const schema = found?.[1].schema;
  const name = nameOf(schema);
  if (!found || name === undefined || !membersOf(document, schema)) return 'other';
  const mediaType = found[0].split(';')[0]!.trim();
  return {
    type: typeName(name),
    validator: validatorOf(name),
    schema: schema!,
    mediaType,
    encoder: encoderOf(mediaType),
  };
}

function encoderOf(mediaType: string): BodyFacts['encoder'] {
  if (json.test(mediaType)) return undefined;
  if (form.test(mediaType)) return { name: 'formBody', call: 'formBody()' };
  return { name: 'jsonBody', call: `jsonBody(${literal(mediaType)})` };
}

/** What the successes of an operation look like, as far as the description promises it. */
export function answerFacts(document: SpecDocument, { responses = {} }: SpecOperation): AnswerFacts {
  const bodies = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, response]) => Object.entries(resolve<SpecResponse>(document, response).content ?? {}));
  const contents = bodies.flat();
  const [whole, ...others] = contents.map(([, { schema }]) => schema);
  const types = [...new Set([whole, ...others].map(nameOf).filter((name) => name !== undefined))];
  const mayBeEmpty = types.length > 0 && bodies.some((content) => content.length === 0);
  const isCertain = types.length === 1 && !mayBeEmpty;
  const outer = (isCertain && membersOf(document, whole)) || undefined;
  const wrapper = outer && wrapperOf(document, outer.properties);
  const schema = wrapper === undefined ? whole : objectIn(document, outer!.properties[wrapper]!);
  const inner = wrapper === undefined ? outer : membersOf(document, schema);
  const { required = [] } = inner ?? {};
  const id = inner?.properties['id'];
  const hasId = isText(document, id);
  const name = inner && nameOf(schema);
  const mediaTypes = contents.map(([type]) => type.split(';')[0]!.trim());
  return {
    types: types.map(typeName),
    mayBeEmpty,
    isObject: inner !== undefined,
    validator: name && validatorOf(name),
    hasId,
    isResource: required.includes('id') && resolvedSchema(document, id)?.type === 'string',
    schema,
    wrapper,
    accept: mediaTypes.some((type) => json.test(type))
      ? undefined
      : mediaTypes.find((type) => otherJson.test(type)),
    check: types.length === 0 ? 'false' : isCertain ? checkOf() : '() => true',
  };

  function checkOf(): string {
    if (wrapper !== undefined)
      return `(body) => ${hasId ? 'isResource' : 'isObject'}(ownProperty(body, ${literal(wrapper)}))`;
    if (hasId && required.includes('id')) return 'isResource';
    if (required.length > 0) return `holds(${required.map(literal).join(', ')})`;
    if (inner) return 'isObject';
    return resolvedSchema(document, schema)?.type === 'array'
      ? 'Array.isArray'
      : '(body) => body !== undefined';
  }
}

/** The one member that is an object with an `id`, where the answer has none itself. */
function wrapperOf(document: SpecDocument, properties: Readonly<Record<string, Schema>>): string | undefined {
  if ('id' in properties) return undefined;
  const wrapping = Object.keys(properties).filter(
    (name) => membersOf(document, objectIn(document, properties[name]!))?.properties['id'],
  );
  return wrapping.length === 1 ? wrapping[0] : undefined;
}

function isText(document: SpecDocument, schema: Schema | undefined): boolean {
  const resolved = resolvedSchema(document, schema);
  const forms = resolved?.anyOf ?? resolved?.oneOf ?? [];
  return [resolved?.type].flat().includes('string') || forms.some((form) => isText(document, form));
}

/** The validator of a named schema. */
function validatorOf(name: string): string {
  return `${camelCase(name)}Schema`;
}

function nameOf(schema: Schema | undefined): string | undefined {
  return typeof schema === 'object' && schema.$ref ? schemaNameOf(schema.$ref) : undefined;
}
