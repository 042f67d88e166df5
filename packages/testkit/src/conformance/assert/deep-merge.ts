type Properties = Readonly<Record<string, unknown>>;

/** Merges two objects at every depth; anything but a plain object is replaced by the second's value. */
export function deepMerge(one: Properties, other: Properties): Properties {
  const both: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = both[name];
    both[name] = isObject(before) && isObject(value) ? deepMerge(before, value) : value;
  }
  return both;
}

/** True for an object that is not an array. */
export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
