import type { CustomersUnderTest, Subject } from '@customer-bridge/testkit';
import type { CustomerProvider, Providers } from '../../../src/index.js';
import type { OnTheWire } from '../connect.js';

/** One deliberate defect, and the case of the suite that has to find it. */
export interface FaultyProvider {
  readonly name: string;
  readonly of: 'yuno' | 'kunacore';
  /** Beginning of the name of a case that must fail. */
  readonly caughtBy: string;
  /** What the case must say about it. */
  readonly because: RegExp;
  /** What takes the place of the sound provider's own. */
  readonly provider?: (sound: CustomerProvider, subject: Subject) => Partial<CustomerProvider>;
  /**
   * What takes the place of the sound adapter's own.
   *
   * @param mounted What the adapter was made of.
   */
  readonly adapter?: (sound: CustomersUnderTest, mounted: Providers) => Partial<CustomersUnderTest>;
  readonly onTheWire?: OnTheWire;
}
