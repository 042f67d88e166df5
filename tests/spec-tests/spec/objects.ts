import type { Document } from './document.ts';
import { grammar, type Kind } from './grammar.ts';

/** An object of a description: what OpenAPI calls it, where it stands, and its members. */
export interface SpecObject {
  readonly kind: Kind;
  /** Readable: `updateCustomer.400`, `schemas.CustomerUpdate.email`. What is shared through a `$ref` has one place. */
  readonly place: string;
  /** The names that lead to it. */
  readonly path: readonly string[];
  readonly node: Readonly<Record<string, unknown>>;
}

/** Every object of a description, the root first. */
export function objectsOf(document: Document): SpecObject[] {
  return within({ kind: 'root', place: '', path: [], node: document as unknown as SpecObject['node'] });
}

function within(object: SpecObject): SpecObject[] {
  const { kind, place, path, node } = object;
  const below = Object.entries(grammar[kind]).flatMap(([keyword, { one, each, name = keyword }]) => {
    const value = node[keyword];
    if (!isObject(value)) return [];
    const here = [place, name].filter(Boolean).join('.');
    const there = [...path, keyword];
    if (one) return within({ kind: one, place: nameOf(one, here, value), path: there, node: value });
    if (!each) return [];
    return Object.entries(value)
      .filter((entry): entry is [string, SpecObject['node']] => isObject(entry[1]))
      .flatMap(([key, member]) =>
        within({ kind: each, place: nameOf(each, here, member, key), path: [...there, key], node: member }),
      );
  });
  return [object, ...below];
}

/** An operation, a parameter and a tag are known by their names, wherever they stand. */
function nameOf(kind: Kind, parent: string, { operationId, name }: SpecObject['node'], key?: string): string {
  if (kind === 'operation') return String(operationId);
  // Every body is JSON, and the table says so.
  if (kind === 'media' && key === 'application/json') return parent;
  const own = kind === 'parameter' || kind === 'tag' ? String(name) : key;
  return [parent, own].filter(Boolean).join('.');
}

function isObject(value: unknown): value is SpecObject['node'] {
  return typeof value === 'object' && value !== null;
}
