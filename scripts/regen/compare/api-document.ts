import type { OpenApiDocument, Reference, Schema } from '../../generate/openapi-document.ts';

/** An object of OpenAPI, by its members. */
export type Members = Readonly<Record<string, unknown>>;

/** The part of a bundled description that a comparison reads. */
export type ApiDocument = Omit<OpenApiDocument, 'paths' | 'components'> &
  Members & {
    readonly info?: Members;
    readonly servers?: readonly Server[];
    readonly security?: readonly Requirement[];
    readonly paths?: Readonly<Record<string, Members>>;
    readonly webhooks?: Members;
    readonly components?: Readonly<Partial<Record<string, Members>>>;
  };

export interface Server extends Members {
  readonly url: string;
  readonly variables?: Readonly<Record<string, Members>>;
}

/** The schemes that a call has to satisfy together, each with its scopes. */
export type Requirement = Readonly<Record<string, readonly string[]>>;

export interface Operation extends Members {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Members;
  readonly responses?: Readonly<Record<string, Members>>;
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
export type Content = Readonly<Record<string, Members & { readonly schema?: Schema }>>;

export function schemasOf(document: ApiDocument): Readonly<Record<string, Schema>> {
  return (document.components?.['schemas'] ?? {}) as Readonly<Record<string, Schema>>;
}
