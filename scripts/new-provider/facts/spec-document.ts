import {
  type Body,
  type NamedOperation,
  type OpenApiDocument,
  type Operation,
  operationsOf,
  type PathItem,
  type Reference,
  type Schema,
} from '../../generate/openapi-document.ts';

/** The part of a bundled OpenAPI document that a new provider is made from. */
export interface SpecDocument extends OpenApiDocument {
  readonly info: { readonly title: string };
  readonly servers?: readonly Server[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths?: Readonly<Record<string, SpecPathItem>>;
  components?: OpenApiDocument['components'] & {
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme | Reference>>;
  };
}

export interface Server {
  readonly url: string;
  readonly description?: string;
}

/** The schemes that a call has to satisfy together, by name. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface SecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
  readonly description?: string;
  readonly flows?: { readonly clientCredentials?: { readonly tokenUrl?: string } };
}

export interface SpecPathItem extends PathItem {
  readonly parameters?: readonly (Parameter | Reference)[];
}

export interface SpecOperation extends Operation {
  readonly summary?: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly security?: readonly SecurityRequirement[];
  readonly responses?: Readonly<Record<string, SpecResponse | Reference>>;
  readonly 'x-update-semantics'?: unknown;
}

/** Every operation of the document, in its order. */
export function operationsIn(document: SpecDocument): (SpecOperation & NamedOperation)[] {
  return operationsOf(document) as (SpecOperation & NamedOperation)[];
}

export interface SpecResponse extends Body {
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly style?: string;
  readonly explode?: boolean;
}
