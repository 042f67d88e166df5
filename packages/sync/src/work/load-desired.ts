import { isPlainObject, type Issue } from '@customer-bridge/http';
import type { SyncSettings } from '../input/options.js';
import { describeError, LoadError } from './failure.js';

/** A customer as one provider should hold it. */
export interface DesiredAt {
  readonly id: string;
  readonly patch: object;
}

/**
 * Loads a customer for one provider. `undefined`: the customer is gone, or has no id there.
 *
 * @throws {@link LoadError} if `load` throws, takes too long, or returns something malformed.
 */
export async function loadDesired(
  load: SyncSettings['load'],
  customer: string,
  provider: string,
  timeoutMs: number,
): Promise<DesiredAt | undefined> {
  const loaded: unknown = await loadInTime(load, customer, timeoutMs);
  if (loaded === null) return undefined;
  const issues = desiredIssues(loaded, provider);
  if (issues.length > 0) {
    const what = issues.map(({ path, message }) => `${path} ${message}`).join('; ');
    throw new LoadError('load_malformed', `load returned something malformed: ${what}`, issues);
  }
  const { ids, patch } = loaded as { ids: Record<string, unknown>; patch: Record<string, unknown> };
  const id = Object.hasOwn(ids, provider) ? (ids[provider] as string | undefined) : undefined;
  return id === undefined ? undefined : { id, patch: ownFields(patch, provider) };
}

async function loadInTime(load: SyncSettings['load'], customer: string, timeoutMs: number): Promise<unknown> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new LoadError('load_failed', `load took more than ${timeoutMs} ms`));
    }, timeoutMs);
  });
  try {
    const loading = Promise.resolve().then(() => load(customer, { signal: controller.signal }));
    return await Promise.race([loading, late]);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError('load_failed', `load threw ${describeError(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

function desiredIssues(loaded: unknown, provider: string): readonly Issue[] {
  if (!isPlainObject(loaded)) {
    return [
      { path: 'the result', message: 'must be an object { ids, patch }, or null if the customer is gone' },
    ];
  }
  const { ids, patch } = loaded;
  const issues: Issue[] = [];
  if (!isPlainObject(ids)) issues.push({ path: 'ids', message: 'must be an object of ids by provider' });
  else {
    const id = Object.hasOwn(ids, provider) ? ids[provider] : undefined;
    if (id !== undefined && typeof id !== 'string') {
      issues.push({ path: `ids.${provider}`, message: 'must be a string, or absent' });
    }
  }
  if (!isPlainObject(patch)) issues.push({ path: 'patch', message: 'must be an object of fields' });
  else if (patch['providerFields'] !== undefined && !isPlainObject(patch['providerFields'])) {
    issues.push({ path: 'patch.providerFields', message: 'must be an object of fields by provider' });
  }
  return issues;
}

/** The patch for one provider: the own fields of the others are left out, because an update of one provider refuses them. */
function ownFields(patch: Readonly<Record<string, unknown>>, provider: string): object {
  const { providerFields, ...canonical } = patch;
  const own = Object(providerFields) as Record<string, unknown>;
  return Object.hasOwn(own, provider) && own[provider] !== undefined
    ? { ...canonical, providerFields: { [provider]: own[provider] } }
    : canonical;
}
