import { isObject } from '@customer-bridge/http';

/** The own property at a dotted path, `contact.email`; `undefined` if there is none. */
export function getProperty(value: unknown, path: string): unknown {
  if (!path.includes('.')) return getOwn(value, path);
  return path.split('.').reduce<unknown>(getOwn, value);
}

/** The own property of an object if it is a string. */
export function getString(value: unknown, name: string): string | undefined {
  const property = getOwn(value, name);
  return typeof property === 'string' ? property : undefined;
}

function getOwn(parent: unknown, name: string): unknown {
  return isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;
}

/** Sets the property at a dotted path, and creates the objects on the way. */
export function setProperty(target: Record<string, unknown>, path: string, value: unknown): void {
  if (!path.includes('.')) {
    target[path] = value;
    return;
  }
  const names = path.split('.');
  const last = names.pop()!;
  let parent = target;
  for (const name of names) {
    if (!isObject(parent[name])) parent[name] = {};
    parent = parent[name] as Record<string, unknown>;
  }
  parent[last] = value;
}

/** True if the path is that of the property or of something inside it. */
export function isInside(path: string, property: string): boolean {
  return path === property || path.startsWith(`${property}.`) || path.startsWith(`${property}[`);
}
