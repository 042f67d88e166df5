import type { Text, Value } from './value.ts';

/** Everything that the table says about one provider. */
export interface Provider {
  readonly name: 'kunacore' | 'yuno';
  /** The base URLs. */
  readonly servers: readonly string[];
  /** Each credential by the header that carries it. */
  readonly credentials: Readonly<Record<string, Credential>>;
  /** The alternatives: what a call has to carry, all credentials of one of them. */
  readonly authorization: readonly (readonly string[])[];
  readonly operations: Readonly<Record<string, Operation>>;
  /** The bodies that the update page itself shows. */
  readonly updateExamples: { readonly request: object; readonly answer: object };
  /** Every named value, requests and responses. */
  readonly schemas: Readonly<Record<string, Value>>;
}

export interface Credential {
  readonly header: string;
  /** The header is `Authorization`, and the credential a token behind this word. */
  readonly scheme?: 'bearer';
}

export interface Operation {
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
  /** The error codes that the pages name for this status. */
  readonly codes?: readonly string[];
}
