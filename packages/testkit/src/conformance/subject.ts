import type { Fault } from '../fake/fault.js';

/** What `create()` gives: one provider mapping over a fresh fake that already holds a customer. */
export interface Subject {
  /** The mapping under test, as it is given to the adapter. */
  readonly provider: unknown;
  /** The customer that the fake holds. */
  readonly id: string;
  readonly fake: FakeUnderTest;
  /** The credentials that the client sends: none of them may be printed. */
  readonly secrets: readonly string[];
  /** Ends what `create()` started, such as a listening fake. */
  readonly close?: () => Promise<void>;
}

/** The part of a fake that the suite drives. */
export interface FakeUnderTest {
  readonly customers: ReadonlyMap<string, object>;
  readonly requests: readonly RequestUnderTest[];
  readonly fail: (fault: Fault | null) => void;
}

export interface RequestUnderTest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The part of an adapter that the suite calls. */
export interface CustomersUnderTest {
  plan(key: string, id: string, patch: object): PlanUnderTest;
  update(key: string, id: string, patch: object, options?: object): Promise<UpdatedUnderTest>;
  updateAll(
    ids: Readonly<Record<string, string>>,
    patch: object,
    options?: object,
  ): Promise<ResultsUnderTest>;
  get(key: string, id: string, options?: object): Promise<object>;
  reconcile(key: string, id: string, patch: object, options?: object): Promise<ReconciledUnderTest>;
}

export interface PlanUnderTest extends RequestUnderTest {
  readonly fields: readonly VerdictUnderTest[];
}

export interface VerdictUnderTest {
  readonly field: string;
  readonly verdict: string;
  readonly note?: string | undefined;
}

interface UpdatedUnderTest {
  readonly customer: object;
  readonly warnings: readonly VerdictUnderTest[];
}

export interface ResultsUnderTest {
  readonly ok: boolean;
  readonly results: Readonly<Record<string, ResultUnderTest>>;
  retry(options?: object): Promise<ResultsUnderTest>;
}

interface ResultUnderTest {
  readonly status: string;
  readonly customer?: object | undefined;
  readonly error?: Error | undefined;
}

interface ReconciledUnderTest {
  readonly fields: readonly { readonly field: string; readonly state: string }[];
}
