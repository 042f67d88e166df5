import type { Document } from '../../spec-tests/spec/document.ts';
import type { Provider } from '../../spec-tests/expected/provider.ts';
import type { Body } from '../bodies.ts';

/** What a judge is made of. */
export interface Subject {
  readonly provider: Provider;
  /** The description in one piece. */
  readonly document: Document;
  /** The same as a file. */
  readonly spec: string;
  /** An empty folder that finds the tools. */
  readonly folder: string;
}

/** Reads a description in its own way, and says for each body whether it takes it. */
export type Judge = (subject: Subject) => Promise<(bodies: readonly Body[]) => Promise<readonly boolean[]>>;

/** `createCustomer` as `CreateCustomer`. */
export const capitalized = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
