import { methods } from '@customer-bridge/scripts/openapi/methods.js';
import type { SpecObject } from '../../spec/objects.ts';
import { type Edit, type Mutation, mutationsAt, type Node, renamed, set } from '../mutation.ts';

/** Mistakes that are about more than one keyword of an object. */
export function shapeMutations(objects: readonly SpecObject[]): Mutation[] {
  return objects.flatMap(({ kind, path, node }) => {
    if (kind === 'pathItem') return mutationsAt(path, swappedMethods(node));
    if (kind === 'components') return Object.keys(node['schemas'] as Node).map(renamedSchema);
    if (kind !== 'schema') return [];
    return mutationsAt(path, [...nullableEdits(node), ...enumEdits(node), ...propertyEdits(node)]);
  });
}

function swappedMethods(item: Readonly<Node>): Edit[] {
  const used = methods.filter((method) => method in item);
  const free = methods.filter((method) => !(method in item));
  return used.flatMap((method) =>
    free.map((other): Edit => ({
      kind: 'swap a method',
      what: `${method} to ${other}`,
      change: (node) => {
        node[other] = node[method];
        delete node[method];
      },
    })),
  );
}

/** The schema and every reference to it get another name. */
function renamedSchema(name: string): Mutation {
  return {
    kind: 'rename a schema',
    where: name,
    apply(document) {
      const components = document['components'] as Node;
      components['schemas'] = renamed(components['schemas'] as Node, name, `${name}2`);
      renameReferences(document, `#/components/schemas/${name}`);
    },
  };
}

function renameReferences(node: unknown, reference: string): void {
  if (typeof node !== 'object' || node === null) return;
  if ('$ref' in node && node.$ref === reference) node.$ref = `${reference}2`;
  for (const child of Object.values(node)) renameReferences(child, reference);
}

function nullableEdits({ type }: Readonly<Node>): Edit[] {
  if (typeof type !== 'string' || type === 'null') return [];
  return [{ kind: 'add nullable', change: set('type', [type, 'null']) }];
}

function enumEdits({ enum: values }: Readonly<Node>): Edit[] {
  if (!Array.isArray(values)) return [];
  return ['SV', 'KP', 'XX'].map((value) => ({
    kind: 'add an enum member',
    what: value,
    change: set('enum', [...values, value]),
  }));
}

function propertyEdits({ properties, required = [] }: Readonly<Node>): Edit[] {
  if (!properties) return [];
  const [first, ...others] = Object.entries(properties);
  const names = required as readonly string[];
  return [
    { kind: 'add a field', change: set('properties', { ...properties, nickname: { type: 'string' } }) },
    ...(others.length > 0
      ? [{ kind: 'move a field', change: set('properties', Object.fromEntries([...others, first!])) }]
      : []),
    // One that is required already is then named twice.
    ...Object.keys(properties).map((name) => ({
      kind: 'add a required',
      what: name,
      change: set('required', [...names, name]),
    })),
  ];
}
