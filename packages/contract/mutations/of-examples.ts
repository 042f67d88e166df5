import { type Edit, type Mutation, mutationsAt, type Node } from './mutation.ts';
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
  ];
}

function dropEdit(name: string): Edit {
  return { kind: 'drop an example', what: name, change: (node) => void delete node[name] };
}

function valueEdits(example: Node): Edit[] {
  return Object.keys(example).map((name) => ({
    kind: 'break a member of an example',
    what: name,
    change: (node) => void (node[name] = 12),
  }));
}
