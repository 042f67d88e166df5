import { limitEdits } from './limits.ts';
import { shapeEdits } from './shapes.ts';
import { type Edit, type Mutation, mutationsAt, type Node, rename } from '../mutation.ts';
import { schemaPlaces } from './places.ts';

const prefix = '#/components/schemas/';

/** Mistakes in the schemas of a spec. */
export function schemaMutations(document: Node): Mutation[] {
  const names = Object.keys((document as { components: { schemas: Node } }).components.schemas);
  const within = schemaPlaces(document).flatMap(({ path, node }) =>
    mutationsAt(path, [...limitEdits(node), ...shapeEdits(node), ...referenceEdits(node, names)]),
  );
  const whole = mutationsAt(
    ['components', 'schemas'],
    names.flatMap((name): Edit[] => [
      { kind: 'drop a schema', what: name, change: (schemas) => void delete schemas[name] },
    ]),
  );
  return [...within, ...whole, ...names.map(renameSchema)];
}

function referenceEdits({ $ref: reference }: Node, names: readonly string[]): Edit[] {
  if (typeof reference !== 'string' || !reference.startsWith(prefix)) return [];
  const name = reference.slice(prefix.length);
  const other = names[(names.indexOf(name) + 1) % names.length]!;
  return [
    {
      kind: 'refer to another schema',
      what: `${name} to ${other}`,
      change: (node) => void (node['$ref'] = prefix + other),
    },
  ];
}

/** The schema and every reference to it get another name. */
function renameSchema(name: string): Mutation {
  return {
    kind: 'rename a schema',
    where: name,
    apply(document) {
      rename((document['components'] as Node)['schemas'] as Node, name, `${name}2`);
      renameReferences(document, prefix + name);
    },
  };
}

function renameReferences(node: unknown, reference: string): void {
  if (typeof node !== 'object' || node === null) return;
  if ('$ref' in node && node.$ref === reference) node.$ref = `${reference}2`;
  for (const child of Object.values(node)) renameReferences(child, reference);
}
