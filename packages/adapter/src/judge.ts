import { schemaIssues, type Issue } from '@customer-bridge/http';
import type { MappedChange } from './map-change.js';
import { isWithin, setMember } from './member.js';
import type { CustomerProvider } from './provider.js';

/**
 * Lets the provider's schema judge the mapped values: every member that it refuses turns its whole field unsupported,
 * with the rule as note.
 */
export function judge(
  provider: CustomerProvider,
  id: string,
  mapped: readonly MappedChange[],
): readonly MappedChange[] {
  // A confirmed null is the merchant's word against a schema that knows nothing of clearing.
  const valued = mapped.filter(({ shown: { verdict } }) => verdict === 'sent' || verdict === 'lossy');
  if (valued.length === 0) return mapped;
  const issues = schemaIssues(provider.schema, provider.request(id, collect(valued)).body);
  if (issues.length === 0) return mapped;
  return mapped.map((change) => (valued.includes(change) ? judged(change) : change));

  function judged(change: MappedChange): MappedChange {
    const rules = issues.filter((issue) => concerns(issue, change));
    if (rules.length === 0) return change;
    const note = `${provider.name} documents: ${rules.map(({ path, message }) => `${path} ${message}`).join('; ')}`;
    return { ...change, shown: { ...change.shown, verdict: 'unsupported', note } };
  }

  /** An issue that lies in no field in particular concerns all of them. */
  function concerns(issue: Issue, change: MappedChange): boolean {
    return liesIn(issue, change) || !valued.some((other) => liesIn(issue, other));
  }
}

function liesIn({ path }: Issue, { shown: { to = '' } }: MappedChange): boolean {
  return isWithin(path, to) || isWithin(to, path);
}

/** The body members of some changes, in the provider's names. */
export function collect(mapped: readonly MappedChange[]): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const { shown, value } of mapped) if (shown.to !== undefined) setMember(changes, shown.to, value);
  return changes;
}
