import { inspectsAs, inspector } from './inspect.js';

/** What stands for a personal value in a print. */
export const printMask = '***';

/** What stands for a personal value in JSON: an object, so that no provider takes it for a value. */
export const jsonMask: object = Object.freeze({ masked: true });

/** Deeper than anything that a provider documents, and far from a runtime's own recursion limit. */
const deepest = 64;

/**
 * A copy in which every value is masked but `null`: names and shape stay, what they hold does not.
 *
 * @param shown Names of top-level members to leave as they are.
 */
export function masked(value: unknown, mask: unknown, shown: readonly string[] = [], depth = 0): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value !== 'object' || depth > deepest) return mask;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask, [], depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      shown.includes(name) ? member : masked(member, mask, [], depth + 1),
    ]),
  );
}

const inspectMasked = inspector((value: object) => masked(value, printMask, ['id']));

/** Lets an object that holds personal values print with all of them masked but the id; its JSON stays the real data. */
export function masksItself<Value extends object>(value: Value): Value {
  return inspectsAs(value, inspectMasked);
}
