import { code, listed } from '../markdown.ts';
import type { Members, Requirement } from './api-document.ts';
import type { Both, Place } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Compares the ways in which a call may authenticate: a way that is gone locks out those who take it. */
export function compareSecurity(
  comparison: Comparison,
  place: Place,
  { before, after }: Both<readonly Requirement[] | undefined>,
): void {
  const [old, now] = [alternatives(before), alternatives(after)];
  const isOpen = now.has('');
  for (const [schemes, requirement] of old) {
    const same = now.get(schemes);
    if (same) compareScopes(comparison, place, { before: requirement, after: same });
    else comparison.add(isOpen ? 'added' : 'breaking', place, `removed ${wayOf(requirement)}`);
  }
  for (const [schemes, requirement] of now) {
    if (!old.has(schemes)) comparison.add('added', place, `added ${wayOf(requirement)}`);
  }
}

/** Compares the security schemes themselves: how a credential is sent. */
export function compareSchemes(comparison: Comparison): void {
  const { before, after } = comparison.documents;
  const [old, now] = [before, after].map(
    (document) => (document.components?.['securitySchemes'] ?? {}) as Readonly<Record<string, Members>>,
  ) as [Record<string, Members>, Record<string, Members>];
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const place = { subject: code(name), field: '' };
    // Where a removed scheme was required, the security of the API or the operation reports it.
    if (!old[name] || !now[name]) {
      comparison.add('added', place, `${old[name] ? 'removed' : 'added'} this security scheme`);
      continue;
    }
    comparison.parts<Members>({ before: old[name], after: now[name] }, place, (both) =>
      comparison.members(place, both, {
        ...{ type: 'breaking', in: 'breaking', name: 'breaking', scheme: 'breaking' },
        ...{ flows: 'breaking', openIdConnectUrl: 'breaking' },
      }),
    );
  }
}

/** The alternatives by their schemes; a call that needs none has the one without schemes. */
function alternatives(security: readonly Requirement[] = []): Map<string, Requirement> {
  const all = security.length > 0 ? security : [{}];
  return new Map(all.map((requirement) => [Object.keys(requirement).sort().join(' '), requirement]));
}

function wayOf(requirement: Requirement): string {
  return `a way to authenticate, ${Object.keys(requirement).map(code).join(' with ') || 'none at all'}`;
}

function compareScopes(comparison: Comparison, place: Place, { before, after }: Both<Requirement>): void {
  for (const scheme of Object.keys(before)) {
    const [old, now] = [before[scheme]!, after[scheme]!];
    const more = now.filter((scope) => !old.includes(scope));
    const fewer = old.filter((scope) => !now.includes(scope));
    const scopes = (names: readonly string[]): string =>
      `the scope${names.length > 1 ? 's' : ''} ${listed(names.map(code))} of ${code(scheme)}`;
    if (more.length > 0) comparison.add('breaking', place, `asked for ${scopes(more)}`);
    if (fewer.length > 0) comparison.add('added', place, `no longer asked for ${scopes(fewer)}`);
  }
}
