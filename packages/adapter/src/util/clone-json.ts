/** Copies a JSON value, in a small part of the time that `structuredClone` takes. */
export function cloneJson<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map(cloneJson)
    : Object.fromEntries(
        Object.entries(value).map(([name, property]) => [name, cloneJson(property as unknown)]),
      );
  return copy as Value;
}
