import type { OpenApiDocument, Reference, Schema } from '../../generate/openapi-document.ts';

/** An object of OpenAPI, by its members. */
export type Members = Readonly<Record<string, unknown>>;

/** What a document has by name. */
export type Named<Value> = Readonly<Record<string, Value>>;

/** The part of a bundled description that a comparison reads. */
export type ApiDocument = OpenApiDocument &
  Members & {
    readonly info?: Members;
    readonly servers?: readonly Server[];
    readonly security?: readonly Requirement[];
    readonly paths?: Named<Members>;
    readonly webhooks?: Members;
    readonly components?: Named<Named<Members> | undefined>;
  };

export interface Server extends Members {
  readonly url: string;
  readonly variables?: Named<Members>;
}

/** The schemes that a call has to satisfy together, each with its scopes. */
export type Requirement = Named<readonly string[]>;

export interface Operation extends Members {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Members;
  readonly responses?: Named<Members>;
  readonly security?: readonly Requirement[];
  readonly servers?: readonly Server[];
}

export interface Parameter extends Members {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
}

/** A body's schemas and examples, by media type. */
export type Content = Named<Members & { readonly schema?: Schema }>;

export function schemasOf(document: ApiDocument): Named<Schema> {
  return document.components?.schemas ?? {};
}

/** The schema of a parameter, a header or a body in a media type. */
export function schemaIn({ schema = {} }: Members): Schema {
  return schema as Schema;
}
