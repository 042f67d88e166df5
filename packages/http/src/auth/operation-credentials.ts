import { ownProperty } from '../util/json.js';
import type { Credential, Credentials } from './credentials.js';

/**
 * Gives some operations fixed headers of their own instead of the shared credential.
 *
 * @param own The headers that authenticate these operations, by `operationId`; empty for one that needs no credential.
 */
export function operationCredentials(
  own: Readonly<Record<string, Readonly<Record<string, string>>>>,
  others: Credentials,
): Credentials {
  return {
    ...others,
    get: (operation, callId, method, request) => {
      const headers = ownProperty(own, operation) as Credential['headers'] | undefined;
      // Own properties only: additions to Object.prototype do not count.
      return headers ? { headers, token: undefined } : others.get(operation, callId, method, request);
    },
  };
}
