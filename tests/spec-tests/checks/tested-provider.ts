import type { Fake } from '@customer-bridge/testkit';
import type { Document } from '../spec/document.ts';

export type AnyFake = Fake<{ id: string }>;

/** What is checked: a provider's spec, and all that is made from it. */
export interface TestedProvider {
  readonly document: Document;
  /** The module `<provider>-types`. */
  readonly types: Readonly<Record<string, unknown>>;
  /** The module `<provider>-types/validators`. */
  readonly validators: Readonly<Record<string, unknown>>;
  /** The table of `<provider>-types/operations`. */
  readonly operations: Readonly<Record<string, unknown>>;
  readonly createFake: () => AnyFake | Promise<AnyFake>;
}
