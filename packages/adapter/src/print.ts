const inspectKey = Symbol.for('nodejs.util.inspect.custom');

/**
 * Gives an object the way it prints: `console.log`, `util.inspect` and `JSON.stringify` show the view, in full depth,
 * while its members stay plain data. Both methods are hidden from enumeration.
 */
export function printsAs<Value extends object>(value: Value, view: () => unknown): Value {
  const inspect = (
    _depth: number,
    options: object,
    print?: (value: unknown, options: object) => string,
  ): unknown => (print ? print(view(), { ...options, depth: null }) : view());
  return Object.defineProperties(value, { toJSON: { value: view }, [inspectKey]: { value: inspect } });
}
