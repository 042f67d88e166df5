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
  /**
   * `email`, `address`, `providerFields.yuno.gender`; `address.postalCode` for a member of an address that is left out
   * with `onUnsupported: 'omit'` while the rest of the address is sent.
   */
  readonly field: string;
  readonly verdict: Verdict;
  /** The provider's name of the field. */
  readonly to?: string;
  /** What is lost, or the rule that the field breaks, and what to do. Never holds a value. */
  readonly note?: string;
}

/** Something that the caller may want to know although the update was made. */
export interface Warning {
  /** As in a plan; `id` where the provider answered about another customer. */
  readonly field: string;
  /**
   * `lossy`, `unsupported`: as in a plan. `differs`: the provider's answer reports another value than it was told.
   * `unread`: the provider's own reader failed at the field; see `customer.raw`. `superseded`: a retry left the field
   * out, because a later call has sent it.
   */
  readonly verdict: 'lossy' | 'unsupported' | 'differs' | 'unread' | 'superseded';
  readonly note: string;
}
