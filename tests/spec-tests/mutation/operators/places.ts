import type { Node } from '../mutation.ts';

export interface Place {
  readonly path: readonly string[];
  readonly node: Node;
}

/** Every schema of a document: the named ones, those of parameters and bodies, and those within them. */
export function schemaPlaces(document: Node): Place[] {
  const { components = {}, paths = {} } = document as { components?: Node; paths?: Node };
  const named = childrenOf({ path: ['components', 'schemas'], node: components['schemas'] as Node });
  const others = [{ path: ['paths'], node: paths }].flatMap(everyNode).flatMap(schemaOf);
  return [...named, ...others].flatMap(withInner);
}

/** Every node below a place, the place itself first. */
export function everyNode({ path, node }: Place): Place[] {
  return [{ path, node }, ...childrenOf({ path, node }).flatMap(everyNode)];
}

function schemaOf({ path, node }: Place): Place[] {
  return isNode(node['schema']) ? [{ path: [...path, 'schema'], node: node['schema'] }] : [];
}

function withInner({ path, node }: Place): Place[] {
  const maps = ['properties'].flatMap((name) => childOf({ path, node }, name).flatMap(childrenOf));
  const lists = ['allOf', 'anyOf'].flatMap((name) => childOf({ path, node }, name).flatMap(childrenOf));
  return [{ path, node }, ...[...maps, ...lists, ...childOf({ path, node }, 'items')].flatMap(withInner)];
}

function childOf({ path, node }: Place, name: string): Place[] {
  const child = node[name];
  return isNode(child) ? [{ path: [...path, name], node: child }] : [];
}

function childrenOf(place: Place): Place[] {
  return Object.keys(place.node).flatMap((name) => childOf(place, name));
}

/** An object or an array. */
function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
