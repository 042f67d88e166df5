/** A thing that a person has to decide. */
export interface Decision {
  /** What, in a few words. */
  readonly question: string;
  /** Where the answer belongs. */
  readonly place: string;
  /** What the description says of it, and what stands there until then. */
  readonly known?: readonly string[];
}
