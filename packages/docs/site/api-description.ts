import { join } from 'node:path';
import { bundle, createConfig, type Oas3_1Schema } from '@redocly/openapi-core';
import { root } from './providers.ts';

/** The members of a bundled OpenAPI description that the site reads; everything else passes through. */
export interface ApiDescription {
  info: { title: string; summary?: string; description?: string };
  servers?: { url: string; description?: string; variables?: Record<string, { default: string }> }[];
  security?: Record<string, string[]>[];
  /** Path Item Objects: an operation under each method, beside members that belong to all of them. */
  paths: Record<string, Record<string, unknown> & { parameters?: Parameter[] }>;
  components: { schemas?: Record<string, Schema>; securitySchemes?: Record<string, SecurityScheme> };
  'x-reviewed'?: Record<string, string>;
}

interface Reference {
  $ref?: string;
}

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: WithContent;
  responses?: Record<string, WithContent>;
  'x-evidence'?: Evidence;
  'x-idempotent'?: boolean;
}

export interface Evidence {
  level: string;
  source: string;
}

export interface Parameter extends Reference {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
}

/** A request body or a response. */
interface WithContent extends Reference {
  description?: string;
  content?: Record<string, { schema?: Schema; examples?: Record<string, Reference & { value?: unknown }> }>;
}

interface SecurityScheme {
  type: string;
  description?: string;
  name?: string;
}

export interface Schema extends Omit<Oas3_1Schema, 'properties' | 'items' | 'anyOf' | 'oneOf'> {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  'x-pii'?: string;
  'x-evidence'?: Evidence;
}

/** The JSON of a body, or what stands in its place, such as a form. */
export interface Body {
  type: string;
  schema: Schema | undefined;
  examples: unknown[];
}

/** An operation with what it refers to. */
export interface LocatedOperation {
  method: string;
  path: string;
  operation: Operation;
  /** Those of the path come first. */
  parameters: Parameter[];
  body: Body | undefined;
  responses: { status: string; description: string | undefined; body: Body | undefined }[];
}

/** Reads a provider's description with everything that it references, as one document. */
export async function readDescription(provider: string): Promise<ApiDescription> {
  const ref = join(root, 'specs', provider, 'openapi.yaml');
  const { bundle: document } = await bundle({ ref, config: await createConfig({}) });
  return document.parsed as ApiDescription;
}

const isMethod = /^(?:get|put|post|delete|options|head|patch|trace)$/;

/** Every operation of a description, in its order. */
export function operationsOf(description: ApiDescription): LocatedOperation[] {
  return Object.entries(description.paths).flatMap(([path, pathItem]) =>
    Object.entries(pathItem)
      .filter(([method]) => isMethod.test(method))
      .map(([method, value]) => {
        const operation = value as Operation;
        const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])];
        return {
          method: method.toUpperCase(),
          path,
          operation,
          parameters: parameters.map((parameter) => resolve(description, parameter)),
          body: bodyOf(description, operation.requestBody),
          responses: Object.entries(operation.responses ?? {}).map(([status, response]) => ({
            status,
            description: resolve(description, response).description,
            body: bodyOf(description, response),
          })),
        };
      }),
  );
}

function bodyOf(description: ApiDescription, given: WithContent = {}): Body | undefined {
  const { content = {} } = resolve(description, given);
  const types = Object.keys(content);
  const type = types.find((name) => /[/+]json$/.test(name)) ?? types[0];
  if (type === undefined) return undefined;
  const { schema, examples = {} } = content[type]!;
  const values = Object.values(examples).map((example) => resolve(description, example).value);
  return { type, schema, examples: values };
}

/** What a node refers to, if it is a reference; what stands beside the reference wins. */
export function resolve<Node extends Reference>(description: ApiDescription, node: Node): Node {
  const { $ref, ...beside } = node;
  if ($ref === undefined) return node;
  return { ...resolve(description, follow(description, $ref) as Node), ...beside };
}

/** What a reference within a description leads to. */
export function follow(description: object, $ref: string): unknown {
  let target: unknown = description;
  for (const name of $ref.slice(2).split('/')) target = (target as Record<string, unknown>)[name];
  return target;
}
