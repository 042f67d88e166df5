/**
 * What an update does with one field of a patch at one provider. `sent`: the value is sent whole. `lossy`: it is sent,
 * and a part of it is lost. `cleared`: `null` is sent, which clears the field. `unsupported`: it is not sent, because the
 * provider has no such field, or its documented rules refuse the value.
 */
export type Verdict = 'sent' | 'lossy' | 'cleared' | 'unsupported';

/** The verdict on one top-level property of a patch. */
export interface FieldVerdict {
  /**
   * `email`, `address`, `providerFields.yuno.gender`; `address.postalCode` for a property of an address that is left
   * out with `onUnsupported: 'omit'` while the rest of the address is sent.
   */
  readonly field: string;
  /** What an update does with it. */
  readonly verdict: Verdict;
  /** The provider's name of the field. */
  readonly to?: string;
  /** What is lost, or which rule the field breaks. Never contains a value. */
  readonly note?: string;
}

/** True if the field is part of the body. */
export function isSent({ verdict }: FieldVerdict): boolean {
  return verdict !== 'unsupported';
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
  /** Why, in a sentence. Never contains a value. */
  readonly note: string;
}
