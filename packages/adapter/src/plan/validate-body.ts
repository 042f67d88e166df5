import { isObject, schemaIssues, type Issue } from '@customer-bridge/http';
import type { MappedChange } from './map-field.js';
import { isWithin, setMember } from '../util/property.js';
import { mappingFault, runMapping } from '../provider/provider-error.js';
import type { CustomerProvider, ProviderRequest } from '../provider/customer-provider.js';

/** A rule that a value breaks is named; of very many only the first ones. */
const mostRules = 10;

/** Turns every change unsupported that lies where the provider's schema has found something, with the rules as note. */
export function judge(
  provider: CustomerProvider,
  mapped: readonly MappedChange[],
  issues: readonly Issue[],
): readonly MappedChange[] {
  const valued = mapped.filter(isValued);
  // An issue that lies in no field in particular concerns all of them.
  const general = issues.filter((issue) => !valued.some((change) => liesIn(issue, change)));
  return mapped.map((change) => {
    const rules = isValued(change) ? [...issues.filter((issue) => liesIn(issue, change)), ...general] : [];
    if (rules.length === 0) return change;
    const note = ruleNote(provider, rules);
    return { ...change, shown: { ...change.shown, verdict: 'unsupported', note } };
  });
}

/** A confirmed null is the merchant's word against a schema that knows nothing of clearing, so it is not judged. */
export function isValued({ shown: { verdict } }: MappedChange): boolean {
  return verdict === 'sent' || verdict === 'lossy';
}

/** What the provider's schema has against a body; throws a `BridgeError` where it fails, or does not answer at once. */
export function bodyIssues(provider: CustomerProvider, body: ProviderRequest['body']): readonly Issue[] {
  return runMapping(provider, 'schema', () => {
    const answer: unknown = provider.schema['~standard'].validate(body);
    // A promise has no issues yet: it would pass for a success.
    if (!isObject(answer) || typeof answer.then === 'function') throw mappingFault(provider, 'schema');
    const issues = schemaIssues({ '~standard': { validate: () => answer } }, body);
    if (issues.some(({ message }) => typeof message !== 'string')) throw mappingFault(provider, 'schema');
    return issues;
  });
}

/** Whether an issue lies in the member that a change becomes, or in an object around it. */
export function liesIn({ path }: Issue, { shown: { to = '' } }: MappedChange): boolean {
  return isWithin(path, to) || isWithin(to, path);
}

export function ruleNote({ name }: CustomerProvider, rules: readonly Issue[]): string {
  const named = rules.slice(0, mostRules).map(({ path, message }) => `${path} ${message}`);
  const others = rules.length > mostRules ? [`and ${rules.length - mostRules} more`] : [];
  return `${name} documents: ${[...named, ...others].join('; ')}`;
}

/** The body members of some changes, in the provider's names. */
export function collect(mapped: readonly MappedChange[]): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { shown, value } of mapped) if (shown.to !== undefined) setMember(changes, shown.to, value);
  return changes;
}

/** The request of some changes; throws a `BridgeError` where the provider makes none. */
export function requestOf(
  provider: CustomerProvider,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): ProviderRequest {
  const request: unknown = runMapping(provider, 'request', () => provider.request(id, changes));
  const isRequest =
    isObject(request) &&
    typeof request.method === 'string' &&
    typeof request.path === 'string' &&
    isObject(request.body);
  if (!isRequest) throw mappingFault(provider, 'request');
  return request as unknown as ProviderRequest;
}
