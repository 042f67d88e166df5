import type { Fault } from '../../fakes/core/fault.js';

/** What `create()` returns: one provider mapping over a fresh fake that already holds a customer. */
export interface Subject {
  /** The mapping under test, as it is passed to the adapter. */
  readonly provider: unknown;
  /** The customer that the fake holds. */
  readonly id: string;
  /** The fake that the client of the mapping talks to. */
  readonly fake: FakeUnderTest;
  /** The credentials that the client sends. None of them may show in an error, a log or JSON. */
  readonly secrets: readonly string[];
  /** Stops what `create()` started, such as a listening fake. */
  readonly close?: () => Promise<void>;
}

/** The part of a fake that the suite uses. */
export interface FakeUnderTest {
  /** What the fake holds, by id. */
  readonly customers: ReadonlyMap<string, object>;
  /** Every request that arrived. */
  readonly requests: readonly RequestUnderTest[];
  /** Makes the next request fail. */
  readonly fail: (fault: Fault | null) => void;
}

export interface RequestUnderTest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** The part of an adapter that the suite calls. */
export interface CustomersUnderTest {
  /** As that of the adapter. */
  plan(key: string, id: string, patch: object, options?: object): PlanUnderTest;
  /** As that of the adapter. */
  update(key: string, id: string, patch: object, options?: object): Promise<UpdatedUnderTest>;
  /** As that of the adapter. */
  updateAll(
    ids: Readonly<Record<string, string>>,
    patch: object,
    options?: object,
  ): Promise<ResultsUnderTest>;
  /** As that of the adapter. */
  get(key: string, id: string, options?: object): Promise<object>;
  /** As that of the adapter. */
  reconcile(key: string, id: string, patch: object, options?: object): Promise<ReconciledUnderTest>;
}

/** The parts of a provider mapping that the suite replaces. */
export interface MappingUnderTest {
  readonly schema: { readonly '~standard': { readonly validate: (value: unknown) => unknown } };
  readonly update: (id: string, changes: object, options: object) => Promise<object>;
  readonly get?: (id: string, options: object) => Promise<object>;
}

/** The same mapping with some parts replaced. Not a spread: a mapping may be an instance of a class. */
export function withPart(sound: MappingUnderTest, part: Partial<MappingUnderTest>): MappingUnderTest {
  return Object.assign(Object.create(sound) as MappingUnderTest, part);
}

export interface PlanUnderTest extends RequestUnderTest {
  readonly fields: readonly VerdictUnderTest[];
}

export interface VerdictUnderTest {
  readonly field: string;
  readonly verdict: string;
  readonly note?: string | undefined;
}

export interface UpdatedUnderTest {
  readonly customer: object;
  readonly warnings: readonly VerdictUnderTest[];
}

export interface ResultsUnderTest {
  readonly ok: boolean;
  readonly results: Readonly<Record<string, ResultUnderTest>>;
  readonly open?:
    { readonly ids: Readonly<Record<string, string | undefined>>; readonly patch: object } | undefined;
  retry(options?: object): Promise<ResultsUnderTest>;
}

interface ResultUnderTest {
  readonly status: string;
  readonly customer?: object | undefined;
  readonly error?: Error | undefined;
  readonly warnings: readonly VerdictUnderTest[];
}

interface ReconciledUnderTest {
  readonly fields: readonly { readonly field: string; readonly state: string }[];
}
