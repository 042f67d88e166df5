import { ask } from '@customer-bridge/http';

const inspectKey = Symbol.for('nodejs.util.inspect.custom');

/** How `console.log` and `util.inspect` show an object. */
export type Inspect = PropertyDescriptor;

/** Shows an object by a view of it, in full depth. */
export function createInspector(view: (value: never) => unknown): Inspect {
  return hidden(function (
    this: object,
    _depth: number,
    options: object,
    print?: (value: unknown, options: object) => string,
  ): unknown {
    const shown = view(this as never);
    return print ? print(shown, { ...options, depth: null }) : shown;
  });
}

/**
 * Gives an object the way `console.log` and `util.inspect` show it; nothing else of it changes. What cannot be
 * extended, such as a provider's frozen answer, stays as it is.
 */
export function inspectAs<Value extends object>(value: Value, inspect: Inspect): Value {
  return ask(() => Object.defineProperty(value, inspectKey, inspect)) ?? value;
}

/** Gives an object its JSON as well. */
export function showAs<Value extends object>(value: Value, json: () => unknown, inspect: Inspect): Value {
  return inspectAs(defineHidden(value, 'toJSON', json), inspect);
}

/** Defines a member that is not enumerable: a spread, `structuredClone` and a comparison do not see it. */
export function defineHidden<Value extends object>(target: Value, name: string, value: unknown): Value {
  return Object.defineProperty(target, name, hidden(value));
}

/** It must not inherit a `get` that was added to Object.prototype. */
function hidden(value: unknown): PropertyDescriptor {
  return { __proto__: null, value } as PropertyDescriptor;
}
