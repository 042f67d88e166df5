import { type FaultyAdapter, type FaultyProvider, returning } from './faulty-provider.js';

/** Adapters that compare what a provider reports in the wrong way. */
export const meaningFaults: readonly FaultyProvider[] = [
  ...['email', 'phone', 'firstName', 'lastName', 'address', 'identityDocument'].map(
    (field): FaultyProvider => ({
      name: `compares ${field} byte by byte`,
      of: 'yuno',
      caughtBy: `reconcile() finds that ${field} holds in another spelling`,
      because: /expected "holds", got "differs"/,
      adapter: withStates((_state, isEqual) => (isEqual ? 'holds' : 'differs')),
    }),
  ),
  {
    name: 'finds that everything holds',
    of: 'kunacore',
    caughtBy: 'reconcile() finds that email alone has another value',
    because: /at email: expected "differs", got "holds"/,
    adapter: withStates(() => 'holds'),
  },
  {
    name: 'judges what an update would not tell',
    of: 'yuno',
    caughtBy: 'reconcile() does not compare country',
    because: /at country: expected "not_supported", got "differs"/,
    adapter: withStates((state) => (state === 'not_supported' ? 'differs' : state)),
  },
  ...['a field that the answer to an update reports otherwise', 'an answer about another customer'].map(
    (caughtBy): FaultyProvider => ({
      name: `takes an answer on trust (${caughtBy})`,
      of: 'kunacore',
      caughtBy,
      because: /fields with a warning|no warning says/,
      adapter: returning({ update: (updated) => ({ ...updated, warnings: [] }) }),
    }),
  ),
];

/** The adapter with other states; told is also whether patch and customer are equal to the byte. */
function withStates(stateOf: (state: string, isEqual: boolean) => string): FaultyAdapter {
  return (sound) => ({
    async reconcile(key, id, patch, options) {
      const { fields } = await sound.reconcile(key, id, patch, options);
      const customer = await sound.get(key, id);
      const isEqual = (field: string): boolean =>
        JSON.stringify(Reflect.get(customer, field)) === JSON.stringify(Reflect.get(patch, field));
      return {
        fields: fields.map(({ field, state }) => ({ field, state: stateOf(state, isEqual(field)) })),
      };
    },
  });
}
