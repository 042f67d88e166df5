import { fillPath, withId } from '@customer-bridge/http';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';

/** Builds the request of an update from the provider's operation and the place of the id. The only place that does. */
export function buildRequest(
  { request: { method, path, idIn, idType } }: Pick<CustomerProvider, 'request'>,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): ProviderRequest {
  if (idIn === 'body') {
    return { method, path, body: withId(idType === 'number' ? Number(id) : id, changes) };
  }
  return { method, path: fillPath(path, () => id), body: changes };
}
