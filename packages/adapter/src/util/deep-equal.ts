/** True if two JSON values are equal. The order of properties does not count, and `null` is the same as absent. */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  for (const name of Object.keys(one)) {
    if (!deepEqual(getOwn(one, name), getOwn(other, name))) return false;
  }
  for (const name of Object.keys(other)) {
    if (!Object.hasOwn(one, name) && getOwn(other, name) !== null) return false;
  }
  return true;
}

function getOwn(value: object, name: string): unknown {
  return (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null) ?? null;
}
