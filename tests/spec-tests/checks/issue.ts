/** One thing that is wrong with a body: where, as `metadata[3].key`, and the rule. */
export interface Issue {
  readonly at: string;
  readonly message: string;
}

/** Says what is wrong with a value under a named schema; nothing, where it is valid. */
export type Validate = (schema: string, value: unknown) => readonly Issue[] | Promise<readonly Issue[]>;
