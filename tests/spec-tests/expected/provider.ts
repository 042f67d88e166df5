import type { Text, Value } from './value.ts';

/** Everything that the table says about one provider. */
export interface Provider {
  /** Its folder below `specs`. */
  readonly name: string;
  /** Title and version of the description, and whom it names as contact and licence. */
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly contact: object;
    readonly license: object;
  };
  /** The tags of its operations, in their order. */
  readonly tags: readonly string[];
  readonly servers: readonly Server[];
  /** Each credential by the header that carries it. */
  readonly credentials: Readonly<Record<string, Credential>>;
  /** The alternatives: what a call has to carry, all credentials of one of them. */
  readonly authorization: readonly (readonly string[])[];
  readonly operations: Readonly<Record<string, Operation>>;
  /** The headers of answers, by their names. */
  readonly headers: Readonly<Record<string, Header>>;
  /** Every example of a body that a page shows, by operation. */
  readonly bodyExamples: Readonly<Record<string, BodyExamples>>;
  /** Every example of a parameter or of a member of a schema, by place. */
  readonly valueExamples: Readonly<Record<string, readonly unknown[]>>;
  /** What each fact rests on, by place. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** The day on which the pages were last compared with the description. */
  readonly reviewed: string;
  /** Every named value, requests and responses. */
  readonly schemas: Readonly<Record<string, Value>>;
}

export interface Server {
  /** The base URL; `{host}` where no page publishes the host. */
  readonly url: string;
  /** The host that stands in for one that no page publishes. It belongs to nobody. */
  readonly host?: string;
}

export interface Header {
  /** The one place where it is described. */
  readonly shared: string;
  readonly value: Text;
}

/** Values by the names of the examples, by `request` or the status of the answer. */
export type BodyExamples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Credential {
  readonly header: string;
  /** The header is `Authorization`, and the credential a token behind this word. */
  readonly scheme?: 'bearer';
  /** What the token is. */
  readonly format?: string;
}

export interface Operation {
  readonly tag: string;
  readonly method: string;
  /** Relative to the base URL. */
  readonly path: string;
  /** A repeat leaves the same state. */
  readonly idempotent: boolean;
  /** What an update makes of a member that is left out, that is `null`, that holds members of its own. */
  readonly update?: { readonly omitted: string; readonly null: string; readonly nested: string };
  /** Takes no credential. */
  readonly public?: true;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** The schema of the body that is sent. */
  readonly request?: string;
  /** By status. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export type Parameter = Text & { readonly in: 'path' | 'query' | 'header' };

export interface Answer {
  /** The schema of the body; none where the body is empty. */
  readonly body?: string;
  readonly headers?: readonly string[];
  /** The one place where it is described, if other operations have it too. */
  readonly shared?: string;
  /** The error codes that the pages name for this status. */
  readonly codes?: readonly string[];
}

/** What a fact rests on: `documented docs.example.com/page`. */
export type Evidence = `${'documented' | 'inferred'} ${string}`;

export const documented = (page: string): Evidence => `documented ${page}`;
export const inferred = (page: string): Evidence => `inferred ${page}`;
