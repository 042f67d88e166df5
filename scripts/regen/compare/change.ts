/** What a change means for users, the heaviest first. */
export const levels = ['breaking', 'added', 'described'] as const;

export type Level = (typeof levels)[number];

/** What changed, in the past tense, and in which part of the spec. */
export interface Change {
  readonly level: Level;
  readonly subject: string;
  readonly text: string;
}

/** Which way a value goes; what may go either way is judged both ways. */
export type Direction = 'request' | 'response' | 'both';

/** A place of a spec in the words of its users. */
export interface Place {
  /** The schema, operation or other part with a name of its own. */
  readonly subject: string;
  /** The place within it, dotted, a list with `[]`; empty for the whole. */
  readonly field: string;
  /** What the whole is, where the subject has several: `the body`. */
  readonly whole?: string;
  /** Which way the values go that stand there. */
  readonly direction?: Direction;
  /** Whether it is a parameter itself, whose default a server uses; in a body a default is only documentation. */
  readonly isParameter?: boolean;
}
