import { fillPath, addId } from '@customer-bridge/http';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';

/** The body of an update: the changes, with the id where it belongs into the body. */
export function buildBody(
  { request: { idIn, idType } }: Pick<CustomerProvider, 'request'>,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return idIn === 'body' ? addId(idType === 'number' ? Number(id) : id, changes) : changes;
}

/** Builds the request of an update from the provider's operation and the place of the id. The only place that does. */
export function buildRequest(
  provider: Pick<CustomerProvider, 'request'>,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): ProviderRequest {
  const { method, path, idIn } = provider.request;
  const body = buildBody(provider, id, changes);
  return { method, path: idIn === 'body' ? path : fillPath(path, () => id), body };
}
