import { isEvidence } from '../sources.js';

/**
 * Each operation says with `x-idempotent` whether a repeat leaves the same state; the retries rely on it. Where the
 * evidence for that is not the operation's own, `x-idempotent-evidence` has it.
 */
export function idempotent() {
  return {
    Operation(operation, { report, location }) {
      if (typeof operation['x-idempotent'] !== 'boolean') {
        report({ message: 'An operation needs `x-idempotent: true` or `false`.', location });
      }
      const own = operation['x-idempotent-evidence'];
      if (own === undefined) return;
      const { level, source } = operation['x-evidence'] ?? {};
      if (!isEvidence(own)) {
        report({
          message: '`x-idempotent-evidence` is `{ level: documented | inferred, source: <page> }`.',
          location,
        });
      } else if (own.level === level && own.source === source) {
        report({ message: 'This `x-idempotent-evidence` repeats the `x-evidence`; leave it out.', location });
      }
    },
  };
}
