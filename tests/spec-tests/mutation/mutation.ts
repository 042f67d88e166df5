/** A node of a spec that a mutation may change. */
export type Node = Record<string, unknown>;

/** One change of a spec that its tests should catch. */
export interface Mutation {
  /** What kind of mistake it is: `widen a length`. */
  readonly kind: string;
  /** Where, as a JSON pointer, and what. */
  readonly where: string;
  readonly apply: (document: Node) => void;
}

/** A change of one node, wherever it stands. */
export interface Edit {
  readonly kind: string;
  readonly what?: string;
  readonly change: (node: Node) => void;
}

/** The mutations that make the edits at a place. */
export function mutationsAt(path: readonly string[], edits: readonly Edit[]): Mutation[] {
  return edits.map(({ kind, what, change }) => ({
    kind,
    where: [`/${path.join('/')}`, what].filter(Boolean).join(': '),
    apply: (document) => change(nodeAt(document, path)),
  }));
}

export function nodeAt(document: Node, path: readonly string[]): Node {
  return path.reduce<unknown>((node, name) => (node as Node)[name], document) as Node;
}

/** Gives a member another name, and keeps its place. */
export function rename(node: Node, from: string, to: string): void {
  const entries = Object.entries(node);
  for (const [name] of entries) delete node[name];
  for (const [name, value] of entries) node[name === from ? to : name] = value;
}
