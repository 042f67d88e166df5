/** The members of a bundled OpenAPI description that the site reads; everything else passes through. */
export interface ApiDescription {
  info: { title: string; version: string; summary?: string; description?: string };
  servers?: { url: string; description?: string; variables?: Record<string, { default: string }> }[];
  security?: Record<string, string[]>[];
  /** Path Item Objects: an operation under each method, beside members that belong to all of them. */
  paths: Record<string, PathItem>;
  components: {
    schemas?: Record<string, Schema>;
    securitySchemes?: Record<string, SecurityScheme>;
    [section: string]: Record<string, unknown> | undefined;
  };
  'x-reviewed'?: Record<string, string>;
}

export type PathItem = Record<string, unknown> & { parameters?: Parameter[] };

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: Reference & { content?: Record<string, MediaType> };
  responses?: Record<string, Reference & Response>;
  'x-evidence'?: Evidence;
  'x-idempotent'?: boolean;
  'x-idempotent-evidence'?: Evidence;
  'x-update-semantics'?: { omitted: string; null: string; nested: string };
}

export interface Evidence {
  level: string;
  source: string;
}

export interface Reference {
  $ref?: string;
}

export interface Parameter extends Reference {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
}

export interface Response {
  description?: string;
  content?: Record<string, MediaType>;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Reference & { summary?: string; value?: unknown }>;
}

export interface SecurityScheme {
  type: string;
  description?: string;
  name?: string;
  scheme?: string;
}

export interface Schema extends Reference {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  required?: string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  'x-pii'?: string;
  'x-evidence'?: Evidence;
}

export interface LocatedOperation {
  method: string;
  path: string;
  operation: Operation;
  /** Those of the path come first. */
  parameters: Parameter[];
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
        };
      }),
  );
}

/** What a node refers to, if it is a reference; what stands beside the reference wins. */
export function resolve<Node extends Reference>(description: ApiDescription, node: Node): Node {
  const { $ref, ...beside } = node;
  if ($ref === undefined) return node;
  let target: unknown = description;
  for (const name of $ref.slice(2).split('/')) target = (target as Record<string, unknown>)[name];
  return { ...resolve(description, target as Node), ...beside };
}

/** The JSON of a body, or what stands in its place, such as a form. */
export function contentOf(content: Record<string, MediaType> = {}): {
  type: string;
  media: MediaType | undefined;
} {
  const types = Object.keys(content);
  const type = types.find((name) => /[/+]json$/.test(name)) ?? types[0] ?? '';
  return { type, media: content[type] };
}

/** The first example of a request or response body. */
export function exampleOf(description: ApiDescription, media: MediaType | undefined): unknown {
  const [example] = Object.values(media?.examples ?? {});
  return example === undefined ? undefined : resolve(description, example).value;
}
