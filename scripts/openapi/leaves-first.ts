import { isRef } from '@redocly/openapi-core';
import { namesInReference } from './pointer.ts';

/**
 * The named schemas in another order: each after those that it refers to, as far as they do not refer to each other. A
 * walk that follows references then meets each schema before it gets deep, and its stack stays small.
 */
export function leavesFirst<Schema>(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const ordered: Record<string, Schema> = {};
  const seen = new Set<string>();
  for (const first of Object.keys(schemas)) {
    const open = [{ name: first, isDone: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { name, isDone } = next;
      if (isDone) ordered[name] = schemas[name]!;
      if (seen.has(name) || !Object.hasOwn(schemas, name)) continue;
      seen.add(name);
      open.push(
        { name, isDone: true },
        ...namedIn(schemas[name]).map((each) => ({ name: each, isDone: false })),
      );
    }
  }
  return ordered;
}

/** The schemas that a value refers to by name. */
function namedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    isRef(value) && value.$ref.startsWith('#/components/schemas/') ? [namesInReference(value.$ref)[2]!] : [];
  return [...own, ...Object.values(value).flatMap(namedIn)];
}
