const mask = '***';

/**
 * A copy in which every value is masked but `null`, for a print: names and shape stay, what they hold does not.
 *
 * @param shown Names of top-level members to leave as they are.
 */
export function masked(value: unknown, shown: readonly string[] = []): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item));
  if (typeof value !== 'object') return mask;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, shown.includes(name) ? member : masked(member)]),
  );
}
