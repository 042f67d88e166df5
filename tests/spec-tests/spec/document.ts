import { namesInReference, valueAt } from '@customer-bridge/scripts/openapi/pointer.ts';

/** The part of an OpenAPI 3.1 document that the checks look at. Every `$ref` points into the document. */
export interface Document {
  readonly openapi: string;
  readonly info: { readonly description: string } & Readonly<Record<string, unknown>>;
  readonly 'x-reviewed'?: Readonly<Record<string, string>>;
  readonly servers: readonly Readonly<Record<string, unknown>>[];
  readonly tags?: readonly { readonly name: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  };
}

export type Schema = Readonly<Record<string, unknown>>;

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
  readonly description?: string;
}

export interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly security?: Document['security'];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Body>>;
  readonly 'x-idempotent'?: boolean;
  readonly 'x-update-semantics'?: object;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

/** A request or a response. */
export interface Body {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { readonly $ref?: string; readonly schema?: Schema }>>;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface Media {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** The value itself, or what its `$ref` points at, through any number of them. */
export function resolve<Value>(document: Document, value: Value): Value {
  let found: unknown = value;
  while (isReference(found)) found = valueAt(document, namesInReference(found.$ref));
  return found as Value;
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';
}

/** The name of the schema that a reference points at. */
export function schemaName(schema: Schema | undefined): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec(String(schema?.['$ref'] ?? ''))?.[1];
}
