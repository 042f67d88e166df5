import { inspectAs, createInspector } from './inspect.js';

/** What stands for a personal value in a print. */
export const redactedText = '***';

/** What stands for a personal value in JSON: an object, so that no provider takes it for a value. */
export const redactedJson: object = Object.freeze({ masked: true });

/** Deeper than anything that a provider documents, and far from a runtime's own recursion limit. */
const deepest = 64;

/**
 * A copy in which every value is masked but `null`: names and shape stay, what they hold does not.
 *
 * @param shown Names of top-level members to leave as they are.
 */
export function redact(value: unknown, mask: unknown, shown: readonly string[] = [], depth = 0): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value !== 'object' || depth > deepest) return mask;
  if (Array.isArray(value)) return value.map((item) => redact(item, mask, [], depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      shown.includes(name) ? member : redact(member, mask, [], depth + 1),
    ]),
  );
}

const inspectMasked = createInspector((value: object) => redact(value, redactedText, ['id']));

/** Lets an object that holds personal values print with all of them masked but the id; its JSON stays the real data. */
export function redactWhenInspected<Value extends object>(value: Value): Value {
  return inspectAs(value, inspectMasked);
}
