const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * Gives an object the way it prints: `console.log`, `util.inspect` and `JSON.stringify` show the view, while its members
 * stay plain data. Both methods are hidden from enumeration.
 */
export function printsAs<Value extends object>(value: Value, view: () => unknown): Value {
  return Object.defineProperties(value, { toJSON: { value: view }, [inspect]: { value: view } });
}
