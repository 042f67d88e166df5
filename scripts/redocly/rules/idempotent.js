/** Each operation says with `x-idempotent` whether a repeat leaves the same state; the retries rely on it. */
export function idempotent() {
  return {
    Operation(operation, { report, location }) {
      if (typeof operation['x-idempotent'] !== 'boolean') {
        report({ message: 'An operation needs `x-idempotent: true` or `false`.', location });
      }
    },
  };
}
