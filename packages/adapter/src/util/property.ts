import { isObject } from '@customer-bridge/http';

/** The own member at a dotted path, `contact.email`; `undefined` where there is none. */
export function getProperty(value: unknown, path: string): unknown {
  if (!path.includes('.')) return ownMember(value, path);
  return path.split('.').reduce<unknown>(ownMember, value);
}

function ownMember(parent: unknown, name: string): unknown {
  return isObject(parent) && Object.hasOwn(parent, name) ? parent[name] : undefined;
}

/** Sets the member at a dotted path, making the objects on the way. */
export function setProperty(target: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop()!;
  let parent = target;
  for (const name of names) {
    if (!isObject(parent[name])) parent[name] = {};
    parent = parent[name] as Record<string, unknown>;
  }
  parent[last] = value;
}

/** True where the path is that of the member or of something inside it. */
export function isInside(path: string, member: string): boolean {
  return path === member || path.startsWith(`${member}.`) || path.startsWith(`${member}[`);
}
