import { limitsOf } from '../spec-tests/checks/limits.ts';
import type { Provider } from '../spec-tests/expected/provider.ts';
import type { Refused } from '../spec-tests/values/refused-value.ts';
import { dotted } from '../spec-tests/values/path.ts';

/** A body of a create or an update, and what the pages of the provider say about it. */
export interface Body {
  readonly provider: Provider['name'];
  readonly operation: string;
  readonly schema: string;
  /** What is special about it, and where: `max of first_name`. */
  readonly what: string;
  /** The one rule that it breaks; undefined for a body that is right. */
  readonly breaks?: Refused['rule'];
  readonly value: unknown;
}

/**
 * The bodies of one provider: the examples of its pages, each field alone, and each rule at its edge and just over it, as
 * the spec tests have them.
 */
export function bodiesOf({ name: provider, operations, schemas, bodyExamples }: Provider): Body[] {
  const changes = Object.entries(operations).filter(([name]) => /^(?:create|update)[A-Z]/.test(name));
  return changes.flatMap(([operation, { request: schema = '' }]) => {
    const common = { provider, operation, schema };
    const { accepted, refused } = limitsOf({ [schema]: schemas[schema]! })[0]!;
    const examples = Object.entries(bodyExamples[operation]?.['request'] ?? {});
    return [
      ...examples.map(([what, value]) => ({ ...common, what: `the example ${what}`, value })),
      ...accepted.map(({ what, value }) => ({ ...common, what, value })),
      ...refused.map(({ rule, path, value }) => ({
        ...common,
        what: `${rule} of ${dotted(path) || 'the body'}`,
        breaks: rule,
        value,
      })),
    ];
  });
}
