import { BridgeError, type CustomerAdapter, type Providers } from '@customer-bridge/adapter';
import type { DesiredAt } from './load-desired.js';

/** What a request came to. */
export interface Updated {
  /** Names of the fields that were left out. */
  readonly omitted: readonly string[];
  /** Nothing was sent: there is no field that the provider could be told. */
  readonly isEmpty?: boolean;
}

/** Makes one request: retries are the queue's, which every worker sees. */
const once = { maxAttempts: 1 } as const;

/** Sends a customer to a provider. */
export async function updateCustomer(
  customers: CustomerAdapter<Providers>,
  key: string,
  { id, patch }: DesiredAt,
  onUnsupported: 'omit' | 'park',
): Promise<Updated> {
  const options = { ...once, onUnsupported: onUnsupported === 'omit' ? 'omit' : 'error' } as const;
  try {
    const { warnings } = await customers.update(key, id, patch, options);
    return { omitted: warnings.flatMap(({ field, verdict }) => (verdict === 'unsupported' ? [field] : [])) };
  } catch (error) {
    const omitted = omittedIfNothingIsLeft(error);
    if (!omitted) throw error;
    return { omitted, isEmpty: true };
  }

  /** An update that would send nothing is refused; to have nothing to say is no failure here. */
  function omittedIfNothingIsLeft(error: unknown): readonly string[] | undefined {
    if (!BridgeError.isInstance(error) || error.code !== 'invalid_request' || error.attempts > 0)
      return undefined;
    if (error.issues?.length !== 1 || error.issues[0]!.path !== 'patch') return undefined;
    const { fields } = customers.plan(key, id, patch, options);
    return fields.every(({ verdict }) => verdict === 'unsupported')
      ? fields.map(({ field }) => field)
      : undefined;
  }
}

/** Whether a provider holds a customer; `undefined` if it has no way to read one. */
export async function differs(
  customers: CustomerAdapter<Providers>,
  key: string,
  { id, patch }: DesiredAt,
): Promise<boolean | undefined> {
  try {
    const { fields } = await customers.reconcile(key, id, patch, { ...once, onUnsupported: 'omit' });
    return fields.some(({ state }) => state === 'differs');
  } catch (error) {
    if (isWithoutGet(error)) return undefined;
    throw error;
  }
}

/** The adapter's error about a provider without `get`. */
function isWithoutGet(error: unknown): boolean {
  return (
    BridgeError.isInstance(error) &&
    error.code === 'configuration' &&
    error.attempts === 0 &&
    error.issues?.[0]?.path === 'get'
  );
}
