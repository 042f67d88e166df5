type Members = Readonly<Record<string, unknown>>;

/** The members of both, the second's first; objects that both have are merged in turn, anything else is replaced. */
export function deepMerge(one: Members, other: Members): Members {
  const both: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = both[name];
    both[name] = isObject(before) && isObject(value) ? deepMerge(before, value) : value;
  }
  return both;
}

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
