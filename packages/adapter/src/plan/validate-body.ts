import { isObject, schemaIssues, type Issue } from '@customer-bridge/http';
import type { MappedField } from './map-field.js';
import { isInside, setProperty } from '../util/property.js';
import { mappingError, callMapping } from '../provider/provider-error.js';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';

/** A rule that a value breaks is named; of very many only the first ones. */
const mostRules = 10;

/** Turns every change unsupported that lies where the provider's schema has found something, with the rules as note. */
export function markUnsupported(
  provider: CustomerProvider,
  mapped: readonly MappedField[],
  issues: readonly Issue[],
): readonly MappedField[] {
  const valued = mapped.filter(hasValue);
  // An issue that lies in no field in particular concerns all of them.
  const general = issues.filter((issue) => !valued.some((change) => concerns(issue, change)));
  return mapped.map((change) => {
    const rules = hasValue(change) ? [...issues.filter((issue) => concerns(issue, change)), ...general] : [];
    if (rules.length === 0) return change;
    const note = describeRules(provider, rules);
    return { ...change, shown: { ...change.shown, verdict: 'unsupported', note } };
  });
}

/** A confirmed null is the merchant's word against a schema that knows nothing of clearing, so it is not judged. */
export function hasValue({ shown: { verdict } }: MappedField): boolean {
  return verdict === 'sent' || verdict === 'lossy';
}

/** What the provider's schema has against a body; throws a `BridgeError` where it fails, or does not answer at once. */
export function validateBody(provider: CustomerProvider, body: ProviderRequest['body']): readonly Issue[] {
  return callMapping(provider, 'schema', () => {
    const answer: unknown = provider.schema['~standard'].validate(body);
    // A promise has no issues yet: it would pass for a success.
    if (!isObject(answer) || typeof answer.then === 'function') throw mappingError(provider, 'schema');
    const issues = schemaIssues({ '~standard': { validate: () => answer } }, body);
    if (issues.some(({ message }) => typeof message !== 'string')) throw mappingError(provider, 'schema');
    return issues;
  });
}

/** Whether an issue lies in the member that a change becomes, or in an object around it. */
export function concerns({ path }: Issue, { shown: { to = '' } }: MappedField): boolean {
  return isInside(path, to) || isInside(to, path);
}

export function describeRules({ name }: CustomerProvider, rules: readonly Issue[]): string {
  const named = rules.slice(0, mostRules).map(({ path, message }) => `${path} ${message}`);
  const others = rules.length > mostRules ? [`and ${rules.length - mostRules} more`] : [];
  return `${name} documents: ${[...named, ...others].join('; ')}`;
}

/** The body members of some changes, in the provider's names. */
export function collectChanges(mapped: readonly MappedField[]): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { shown, value } of mapped) if (shown.to !== undefined) setProperty(changes, shown.to, value);
  return changes;
}

/** The request of some changes; throws a `BridgeError` where the provider makes none. */
export function buildRequest(
  provider: CustomerProvider,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): ProviderRequest {
  const request: unknown = callMapping(provider, 'request', () => provider.request(id, changes));
  const isRequest =
    isObject(request) &&
    typeof request.method === 'string' &&
    typeof request.path === 'string' &&
    isObject(request.body);
  if (!isRequest) throw mappingError(provider, 'request');
  return request as unknown as ProviderRequest;
}
