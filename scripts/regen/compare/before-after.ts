/** The two sides of a comparison: what was, and what is. */
export interface BeforeAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The same part of each side. */
export function ofBoth<Whole, Part>(
  { before, after }: BeforeAfter<Whole>,
  part: (whole: Whole) => Part,
): BeforeAfter<Part> {
  return { before: part(before), after: part(after) };
}

/** Goes through what both sides have by name: first what was there, in its order, then what is new. */
export function byName<Value>(
  { before = {}, after = {} }: BeforeAfter<Readonly<Record<string, Value>> | undefined>,
  visit: {
    readonly removed?: (name: string, value: Value) => void;
    readonly kept?: (name: string, values: BeforeAfter<Value>) => void;
    readonly added?: (name: string, value: Value) => void;
  },
): void {
  for (const [name, value] of Object.entries(before)) {
    if (Object.hasOwn(after, name)) visit.kept?.(name, { before: value, after: after[name]! });
    else visit.removed?.(name, value);
  }
  for (const [name, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, name)) visit.added?.(name, value);
  }
}
