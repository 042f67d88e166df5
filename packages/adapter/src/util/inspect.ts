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
 * A kind of result with a JSON and a print of its own. Both are inherited: a result then costs little more than a literal,
 * and a spread, `structuredClone` and a comparison see its members alone.
 */
export function resultType<Value extends object>(
  json: (value: Value) => unknown,
  inspect: Inspect,
): new (members: Value) => Value {
  const Result = function (this: Value, members: Value): void {
    Object.assign(this, members);
  };
  const toJSON = function (this: Value): unknown {
    return json(this);
  };
  Result.prototype = inspectAs(defineHidden({}, 'toJSON', toJSON), inspect);
  return Result as unknown as new (members: Value) => Value;
}

/** Defines a property that is not enumerable, so that a spread, `structuredClone` and a comparison do not see it. */
export function defineHidden<Value extends object>(target: Value, name: string, value: unknown): Value {
  return Object.defineProperty(target, name, hiddenProperty(value));
}

/** Without a prototype, so that it cannot inherit a `get` that was added to `Object.prototype`. */
function hiddenProperty(value: unknown): PropertyDescriptor {
  return { __proto__: null, value } as PropertyDescriptor;
}
