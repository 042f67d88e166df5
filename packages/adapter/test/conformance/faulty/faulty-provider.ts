import type { CustomersUnderTest, Subject } from '@customer-bridge/testkit';
import type { CustomerProvider, Providers } from '../../../src/index.js';

/** One deliberate defect, and the case of the suite that has to find it. */
export interface FaultyProvider {
  readonly name: string;
  readonly of: 'yuno' | 'kunacore';
  /** Beginning of the name of a case that must fail. */
  readonly caughtBy: string;
  /** What the case must say about it. Default: that a call should have failed. */
  readonly because?: RegExp;
  /** What takes the place of the sound provider's own. */
  readonly provider?: FaultyPart;
  /** What takes the place of the sound adapter's own. */
  readonly adapter?: FaultyAdapter;
}

export type FaultyPart = (sound: CustomerProvider, subject: Subject) => Partial<CustomerProvider>;

/** @param mounted What the adapter was made of. */
export type FaultyAdapter = (sound: CustomersUnderTest, mounted: Providers) => Partial<CustomersUnderTest>;

type Plan = ReturnType<CustomersUnderTest['plan']>;
type Updated = Awaited<ReturnType<CustomersUnderTest['update']>>;
type UpdatedAll = Awaited<ReturnType<CustomersUnderTest['updateAll']>>;

const same = <Value>(value: Value): Value => value;

/** An adapter that takes another patch or other options than it is given. */
export function taking({
  patch = same,
  options = same,
}: {
  readonly patch?: (given: object) => object;
  readonly options?: (given: object) => object;
}): FaultyAdapter {
  return (sound) => ({
    plan: (key, id, given, call = {}) => sound.plan(key, id, patch(given), options(call)),
    update: (key, id, given, call = {}) => sound.update(key, id, patch(given), options(call)),
  });
}

/** An adapter that returns something else than the sound one; `again` makes the same call once more. */
export function returning({
  plan = same,
  update = same,
  updateAll = same,
}: {
  readonly plan?: (sound: Plan) => Plan;
  readonly update?: (sound: Updated) => Updated;
  readonly updateAll?: (sound: UpdatedAll, again: () => Promise<UpdatedAll>) => UpdatedAll;
}): FaultyAdapter {
  return (sound) => ({
    plan: (...call) => plan(sound.plan(...call)),
    update: async (...call) => update(await sound.update(...call)),
    updateAll: async (...call) => updateAll(await sound.updateAll(...call), () => sound.updateAll(...call)),
  });
}
