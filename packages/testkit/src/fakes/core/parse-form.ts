/**
 * The members of a form: `address[city]` or `address.city` is a member within a member, `lines[0]` or `lines[]` an item of
 * a list. Every value is a text, and an empty one is null: what a form has to clear a field.
 */
export function parseForm(text: string): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = name.split(/[.[]/).map((part) => part.replace(/\]$/, ''));
    put(root, first, rest, value === '' ? null : value);
  }
  return root;
}

function put(
  holder: Record<string, unknown> | unknown[],
  name: string,
  rest: string[],
  value: unknown,
): void {
  const [next, ...others] = rest;
  const key = Array.isArray(holder) && name === '' ? String(holder.length) : name;
  const members = holder as Record<string, unknown>;
  if (next === undefined) {
    define(members, key, value);
    return;
  }
  if (!Object.hasOwn(members, key)) define(members, key, /^\d*$/.test(next) ? [] : {});
  put(members[key] as Record<string, unknown>, next, others, value);
}

// A name such as `__proto__` is a member like any other.
function define(holder: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}
