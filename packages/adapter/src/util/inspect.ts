import { tryOrUndefined } from '@customer-bridge/http';

const inspectKey = Symbol.for('nodejs.util.inspect.custom');

/** How `console.log` and `util.inspect` show an object. */
export type Inspect = PropertyDescriptor;

/** Shows an object as another one, in full depth. */
export function createInspector(view: (value: never) => unknown): Inspect {
  return hiddenProperty(function (
    this: object,
    _depth: number,
    options: object,
    inspect?: (value: unknown, options: object) => string,
  ): unknown {
    const shown = view(this as never);
    return inspect ? inspect(shown, { ...options, depth: null }) : shown;
  });
}

/**
 * Sets how `console.log` and `util.inspect` show an object; nothing else of it changes. An object that cannot be
 * extended, such as a provider's frozen response, stays as it is.
 */
export function inspectAs<Value extends object>(value: Value, inspect: Inspect): Value {
  return tryOrUndefined(() => Object.defineProperty(value, inspectKey, inspect)) ?? value;
}

/**
 * Gives results of one kind a JSON and a print of their own, which a spread, `structuredClone` and a comparison do not
 * see. They stay plain objects: a strict comparison tells a class apart, and so does whoever takes plain data alone.
 *
 * @param view What is printed. Default: the properties as they are, each with a print of its own.
 */
export function shownAs<Value extends object>(
  json: (value: Value) => unknown,
  view: (value: Value) => unknown = (value) => ({ ...value }),
): (value: Value) => Value {
  const toJSON = hiddenProperty(function (this: Value): unknown {
    return json(this);
  });
  const properties = { toJSON, [inspectKey]: createInspector(view) };
  return (value) => Object.defineProperties(value, properties);
}

/** Defines a property that is not enumerable, so that a spread, `structuredClone` and a comparison do not see it. */
export function defineHidden<Value extends object>(target: Value, name: string, value: unknown): Value {
  return Object.defineProperty(target, name, hiddenProperty(value));
}

/** Without a prototype, so that it cannot inherit a `get` that was added to `Object.prototype`. */
function hiddenProperty(value: unknown): PropertyDescriptor {
  return { __proto__: null, value } as PropertyDescriptor;
}
