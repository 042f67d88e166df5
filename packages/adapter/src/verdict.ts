/** What becomes of one field of a patch at one provider. */
export type Verdict =
  /** The provider is told the value as it is. */
  | 'sent'
  /** The provider is told the value, and a part of it is lost on the way. */
  | 'lossy'
  /** The provider is told to clear the field. */
  | 'cleared'
  /** The provider's documented rules have no place for the field, or refuse its value: it is not in the body. */
  | 'unsupported';

/** The verdict on one top-level member of a patch. */
export interface FieldVerdict {
  /** `email`, `address`, `providerFields.yuno.gender`. */
  readonly field: string;
  readonly verdict: Verdict;
  /** The provider's name of the field. */
  readonly to?: string;
  /** What is lost, or the rule that the field breaks, and what to do. Never holds a value. */
  readonly note?: string;
}

/** Something that the caller may want to know although the update was made. */
export interface Warning {
  readonly field: string;
  readonly verdict: 'lossy' | 'unsupported';
  readonly note: string;
}
