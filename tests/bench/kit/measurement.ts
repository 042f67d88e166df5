import type { Preparation } from './prepare.ts';

/** A row of a table: a name, and what was measured of it. */
export interface Row {
  readonly name: string;
  readonly values: readonly (number | string | undefined)[];
  /** It is ours, and a failure of it is one of the run. */
  readonly isOwn?: boolean;
  /** Why it could not be measured. */
  readonly problem?: string;
}

/** A guard: what must hold, and what is wrong where it does not. */
export interface Check {
  readonly name: string;
  readonly problem?: string | undefined;
}

/** What a measurement is given. */
export interface BenchContext extends Preparation {
  /** Less of everything: to see that it works, and that the guards hold. */
  readonly isQuick: boolean;
  /** Writes the budgets instead of holding to them. */
  readonly isUpdate: boolean;
}

/** One question, and the table that answers it. */
export interface Measurement {
  /** What a person runs it by: `call-cost`. */
  readonly name: string;
  /** The headline of its table. */
  readonly title: string;
  /** Units, and what the numbers mean. */
  readonly note: string;
  /** The columns behind the name. */
  readonly columns: readonly string[];
  /** Only with this option: it takes long, or it is not about the packages. */
  readonly only?: 'start';
  /** Its rows have no order: their values are about zero, or stand for different things. */
  readonly isUnordered?: boolean;
  /** Left out of a quick run. */
  readonly isSlow?: boolean;
  run(context: BenchContext): Promise<{ readonly rows: readonly Row[]; readonly checks?: readonly Check[] }>;
}
