import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** The part of a JSON Schema that a sample is made from. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly 'x-pii'?: string;
}

const require = createRequire(import.meta.url);

/** A schema of a provider's OpenAPI description, with every reference resolved. */
export function readSchema(provider: string, file: 'requests' | 'responses', name: string): Schema {
  const folder = dirname(require.resolve(`@customer-bridge/${provider}-spec/package.json`));
  return resolve(`#/${name}`, join(folder, 'schemas', `${file}.yaml`)) as Schema;
}

const documents = new Map<string, unknown>();

function documentAt(path: string): unknown {
  if (!documents.has(path)) documents.set(path, parse(readFileSync(path, 'utf8')));
  return documents.get(path);
}

/** What a reference in a file leads to; what stands beside the reference is kept. */
function resolve(reference: string, from: string): unknown {
  const [file = '', pointer = ''] = reference.split('#');
  const path = file === '' ? from : join(dirname(from), file);
  const found = pointer
    .split('/')
    .filter((part) => part !== '')
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], documentAt(path));
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return resolveIn(found, path);
}

function resolveIn(node: unknown, path: string): unknown {
  if (Array.isArray(node)) return node.map((item) => resolveIn(item, path));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolveIn(value, path)]));
  return typeof $ref === 'string' ? { ...(resolve($ref, path) as object), ...own } : own;
}
