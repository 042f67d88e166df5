import { type Edit, type Mutation, mutationsAt, type Node } from '../mutation.ts';
import { everyNode } from './places.ts';

/** Mistakes in the examples of bodies. */
export function exampleMutations(document: Node): Mutation[] {
  const places = everyNode({ path: [], node: document });
  const maps = places.filter(({ path, node }) => path.at(-1) === 'examples' && !Array.isArray(node));
  return [
    ...maps
      .filter(({ path }) => path[0] !== 'components' || path[1] !== 'examples')
      .flatMap(({ path, node }) => mutationsAt(path, Object.keys(node).map(dropEdit))),
    ...maps
      .flatMap(({ path, node }) =>
        Object.keys(node).map((name) => ({ path: [...path, name], node: node[name] as Node })),
      )
      .filter(({ node }) => 'value' in node)
      .flatMap(({ path, node }) => mutationsAt([...path, 'value'], valueEdits(node['value'] as Node))),
    ...places.flatMap(({ path, node }) => mutationsAt(path, fieldEdits(node))),
  ];
}

function dropEdit(name: string): Edit {
  return { kind: 'drop an example', what: name, change: (node) => void delete node[name] };
}

function valueEdits(example: Node): Edit[] {
  return Object.keys(example).flatMap((name): Edit[] => [
    { kind: 'break a member of an example', what: name, change: (node) => void (node[name] = 12) },
    { kind: 'drop a member of an example', what: name, change: (node) => void delete node[name] },
    {
      kind: 'change a member of an example',
      what: name,
      change: (node) => void (node[name] = otherValue(node[name])),
    },
  ]);
}

/** The examples of a parameter or of a member of a schema. */
function fieldEdits(node: Node): Edit[] {
  const { example, examples } = node;
  if ('schema' in node && example !== undefined) {
    return [
      {
        kind: 'change the example of a parameter',
        change: (parameter) => void (parameter['example'] = otherValue(example)),
      },
    ];
  }
  if (!Array.isArray(examples)) return [];
  return [
    {
      kind: 'change the example of a field',
      change: (schema) => void (schema['examples'] = examples.map(otherValue)),
    },
    { kind: 'drop the examples of a field', change: (schema) => void delete schema['examples'] },
  ];
}

/** Another value of the same form: its last digit or letter is the next one. */
function otherValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, otherValue(member)]));
  }
  if (value === null) return 'A text';
  if (typeof value !== 'string') return value;
  return value.replace(/[a-z\d](?=[^a-z\d]*$)/i, (last) =>
    /[9z]/i.test(last) ? { 9: '8', z: 'y', Z: 'Y' }[last]! : String.fromCharCode(last.charCodeAt(0) + 1),
  );
}
