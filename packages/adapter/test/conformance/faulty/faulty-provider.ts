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
  readonly provider?: (sound: CustomerProvider, subject: Subject) => CustomerProvider;
  /** @param mounted What the adapter was made of. */
  readonly adapter?: (sound: CustomersUnderTest, mounted: Providers) => CustomersUnderTest;
  readonly onTheWire?: OnTheWire;
}
