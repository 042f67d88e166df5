import { ownProperty } from '../util/json.js';
import type { Credential, Credentials } from './credentials.js';

/**
 * Credentials of which some operations have others that never change.
 *
 * @param own The headers that authenticate these operations, by name; none for an operation that needs no credential.
 */
export function operationCredentials(
  own: Readonly<Record<string, Readonly<Record<string, string>>>>,
  others: Credentials,
): Credentials {
  return {
    ...others,
    get: (operation, callId, method, request) => {
      const headers = ownProperty(own, operation) as Credential['headers'] | undefined;
      return headers ? { headers } : others.get(operation, callId, method, request);
    },
  };
}
