/** True if two JSON values are equal. The order of properties does not count, and `null` is the same as absent. */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return (
    Object.keys(one).every((name) => deepEqual(getOwn(one, name), getOwn(other, name))) &&
    Object.keys(other).every((name) => Object.hasOwn(one, name) || getOwn(other, name) === null)
  );
}

function getOwn(value: object, name: string): unknown {
  return (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null) ?? null;
}
