/** What an update does with one field of a patch at one provider. */
export type Verdict =
  /** The value is sent whole. */
  | 'sent'
  /** The value is sent, and a part of it is lost. */
  | 'lossy'
  /** `null` is sent, which clears the field. */
  | 'cleared'
  /** The provider has no such field, or its documented rules refuse the value. It is not sent. */
  | 'unsupported';

/** The verdict on one top-level property of a patch. */
export interface FieldVerdict {
  /**
   * `email`, `address`, `providerFields.yuno.gender`; `address.postalCode` for a property of an address that is left
   * out with `onUnsupported: 'omit'` while the rest of the address is sent.
   */
  readonly field: string;
  readonly verdict: Verdict;
  /** The provider's name of the field. */
  readonly to?: string;
  /** What is lost, or which rule the field breaks. Never contains a value. */
  readonly note?: string;
}

/** Something that the caller may want to know about an update that succeeded. */
export interface Warning {
  /** As in a plan; `id` if the provider responded with another customer. */
  readonly field: string;
  /**
   * `lossy`, `unsupported`: as in a plan. `differs`: the provider's response holds another value than was sent.
   * `unread`: the provider's own reader failed at the field; see `customer.raw`. `superseded`: a retry left the field
   * out because a later call has sent it.
   */
  readonly verdict: 'lossy' | 'unsupported' | 'differs' | 'unread' | 'superseded';
  readonly note: string;
}
