import { schemaIssues, type Issue } from '@customer-bridge/http';
import { rejectPromise } from '../util/reject-promise.js';
import type { CustomerProvider } from './customer-provider.js';
import { callMapping, mappingError } from './provider-error.js';

/**
 * Runs one of the provider's schemas, which may be a foreign library's; throws a `BridgeError` if it throws or is
 * asynchronous.
 */
export function runSchema(
  provider: CustomerProvider,
  name: 'schema' | 'idSchema',
  value: unknown,
): readonly Issue[] {
  return callMapping(provider, name, () => {
    const result: unknown = rejectPromise(provider[name]['~standard'].validate(value));
    if (typeof result !== 'object' || result === null) throw mappingError(provider, name);
    const issues = schemaIssues({ '~standard': { validate: () => result } }, value);
    if (issues.some(({ message }) => typeof message !== 'string')) throw mappingError(provider, name);
    return issues;
  });
}
