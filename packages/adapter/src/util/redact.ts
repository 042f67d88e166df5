import { createInspector, inspectAs } from './inspect.js';

/** What `console.log` shows in place of a personal value. */
export const redactedText = '***';

/** What JSON has in place of a personal value: an object, because no provider accepts one there. */
export const redactedJson: object = Object.freeze({ masked: true });

/** Deeper than anything that a provider documents, and far from a runtime's own recursion limit. */
const maxDepth = 64;

/**
 * Copies a value and replaces everything in it but `null`; names and shape stay.
 *
 * @param replacement {@link redactedText} or {@link redactedJson}.
 * @param kept Names of top-level properties whose values stay.
 */
export function redact(
  value: unknown,
  replacement: unknown,
  kept: readonly string[] = [],
  depth = 0,
): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value !== 'object' || depth > maxDepth) return replacement;
  if (Array.isArray(value)) return value.map((item) => redact(item, replacement, [], depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, property]) => [
      name,
      kept.includes(name) ? property : redact(property, replacement, [], depth + 1),
    ]),
  );
}

const inspectRedacted = createInspector((value: object) => redact(value, redactedText, ['id']));

/** Makes `console.log` show an object redacted, apart from its id. Its JSON stays the real data. */
export function redactWhenInspected<Value extends object>(value: Value): Value {
  return inspectAs(value, inspectRedacted);
}
