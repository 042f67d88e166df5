import { methods } from '../openapi/methods.js';
import { namesInReference, toPointer, valueAt } from '../openapi/pointer.ts';

/** The part of an OpenAPI 3.1 document that the generator reads; every `$ref` points into the document. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths?: Readonly<Record<string, PathItem>>;
  components?: {
    schemas?: Record<string, Schema>;
    readonly requestBodies?: Readonly<Record<string, Body | Reference>>;
    readonly responses?: Readonly<Record<string, Body | Reference>>;
  };
}

export interface Reference {
  readonly $ref: string;
}

export type PathItem = Readonly<Partial<Record<(typeof methods)[number], Operation>>> & {
  readonly parameters?: readonly (Parameter | Reference)[];
};

/** A parameter of a request. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body | Reference;
  readonly responses?: Readonly<Record<string, Body | Reference>>;
  readonly 'x-idempotent': boolean;
}

/** A request body or a response. */
export interface Body {
  readonly content?: Readonly<Record<string, { schema?: Schema }>>;
}

export type Schema = boolean | SchemaObject;

type Keywords<Names extends string, Value> = { readonly [Name in Names]?: Value };
type Texts = '$ref' | 'description' | 'format' | 'pattern';
type Sizes = 'Length' | 'Items' | 'Contains' | 'Properties';
type Limits = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf';

export interface SchemaObject
  extends Keywords<Texts, string>, Keywords<`${'min' | 'max'}${Sizes}` | Limits, number> {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly unevaluatedProperties?: boolean;
}

export interface NamedOperation extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Every operation of the document, in its order. */
export function operationsOf(document: OpenApiDocument): NamedOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ ...operation, method: method.toUpperCase(), path }] : [];
    }),
  );
}

/** What a reference points at, through any number of them. */
export function resolve<Value extends object>(document: object, value: Value | Reference): Value {
  let found: Value | Reference = value;
  while ('$ref' in found && typeof found.$ref === 'string')
    found = valueAt(document, namesInReference(found.$ref)) as Value;
  return found as Value;
}

const schemaPrefix = '#/components/schemas/';

/** The schema that a reference names, if it is one of the named schemas. */
export function schemaNameOf(reference: string): string | undefined {
  const name = reference.startsWith(schemaPrefix) ? reference.slice(schemaPrefix.length) : '';
  return name && !name.includes('/') ? namesInReference(reference).at(-1) : undefined;
}

export function schemaReference(name: string): Reference {
  return { $ref: schemaPrefix + toPointer(name) };
}
