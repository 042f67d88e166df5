import { code, listed } from '../markdown.ts';
import type { Members, Named, Requirement } from './api-document.ts';
import { type BeforeAfter, byName, ofBoth } from './before-after.ts';
import type { Place } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Compares the ways in which a call may authenticate: a way that is gone locks out those who take it. */
export function compareSecurity(
  comparison: Comparison,
  place: Place,
  both: BeforeAfter<readonly Requirement[] | undefined>,
): void {
  const ways = ofBoth(both, alternatives);
  const less = Object.hasOwn(ways.after, '') ? 'added' : 'breaking';
  byName(ways, {
    removed: (_schemes, requirement) => comparison.add(less, place, `removed ${wayOf(requirement)}`),
    added: (_schemes, requirement) => comparison.add('added', place, `added ${wayOf(requirement)}`),
    kept: (_schemes, requirements) => compareScopes(comparison, place, requirements),
  });
}

/** Compares the security schemes themselves: how a credential is sent. */
export function compareSchemes(comparison: Comparison): void {
  const schemes = ofBoth(comparison.documents, ({ components }) => components?.['securitySchemes']);
  const placeOf = (name: string): Place => ({ subject: code(name), field: '' });
  byName<Members>(schemes, {
    // Where a removed scheme was required, the security of the API or the operation reports it.
    removed: (name) => comparison.add('added', placeOf(name), 'removed this security scheme'),
    added: (name) => comparison.add('added', placeOf(name), 'added this security scheme'),
    kept: (name, both) =>
      comparison.parts(both, placeOf(name), (parts) =>
        comparison.members(placeOf(name), parts, {
          ...{ type: 'breaking', in: 'breaking', name: 'breaking', scheme: 'breaking' },
          ...{ flows: 'breaking', openIdConnectUrl: 'breaking' },
        }),
      ),
  });
}

/** The alternatives by their schemes; a call that needs none has the one without schemes. */
function alternatives(security: readonly Requirement[] = []): Named<Requirement> {
  const all = security.length > 0 ? security : [{}];
  return Object.fromEntries(
    all.map((requirement) => [Object.keys(requirement).sort().join(' '), requirement]),
  );
}

function wayOf(requirement: Requirement): string {
  return `a way to authenticate, ${Object.keys(requirement).map(code).join(' with ') || 'none at all'}`;
}

function compareScopes(comparison: Comparison, place: Place, requirements: BeforeAfter<Requirement>): void {
  byName(requirements, {
    kept(scheme, { before, after }) {
      const more = after.filter((scope) => !before.includes(scope));
      const fewer = before.filter((scope) => !after.includes(scope));
      const scopes = (names: readonly string[]): string =>
        `the scope${names.length > 1 ? 's' : ''} ${listed(names.map(code))} of ${code(scheme)}`;
      if (more.length > 0) comparison.add('breaking', place, `asked for ${scopes(more)}`);
      if (fewer.length > 0) comparison.add('added', place, `no longer asked for ${scopes(fewer)}`);
    },
  });
}
