import { schemaNameOf } from '../../generate/openapi-document.ts';
import { methods } from '../../openapi/methods.js';

/** A schema as somebody else wrote it: any keyword may be there, in the form of any version. */
export interface LooseSchema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, LooseSchema>;
  allOf?: LooseSchema[];
  anyOf?: LooseSchema[];
  oneOf?: LooseSchema[];
  additionalProperties?: unknown;
}

export interface LooseMedia {
  [member: string]: unknown;
  schema?: LooseSchema;
  example?: unknown;
  examples?: Record<string, unknown>;
}

export interface LooseBody {
  [member: string]: unknown;
  $ref?: string;
  description?: string;
  content?: Record<string, LooseMedia>;
}

export interface LooseOperation {
  [member: string]: unknown;
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  requestBody?: LooseBody;
  responses?: Record<string, LooseBody>;
}

/** An OpenAPI document of any 3.x version, in one piece. */
export interface LooseDocument {
  [member: string]: unknown;
  openapi: string;
  paths?: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>> & { schemas?: Record<string, LooseSchema> };
  tags?: { name: string; description?: string }[];
}

/** Counts what was changed: `note('an operationId in camelCase')`. */
export type Note = (change: string, times?: number) => void;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type NamedSchemas = Readonly<Record<string, LooseSchema>>;

/** The named schema that a reference leads to. */
export function referred(schemas: NamedSchemas, $ref: string | undefined): LooseSchema | undefined {
  return schemas[schemaNameOf($ref ?? '') ?? ''];
}

/** What an object requires, or nothing. */
export const required = (names: readonly string[]): { required?: string[] } =>
  names.length > 0 ? { required: [...new Set(names)] } : {};

/** Every operation of a document with its path and method. */
export function operationsIn(
  document: LooseDocument,
): { path: string; method: string; operation: LooseOperation; item: Record<string, unknown> }[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return isRecord(operation) ? [{ path, method, operation: operation as LooseOperation, item }] : [];
    }),
  );
}
