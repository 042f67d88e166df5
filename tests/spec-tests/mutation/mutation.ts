/** A node of a spec that a mutation may change. */
export type Node = Record<string, unknown>;

/** One change of a spec that its tests should catch. */
export interface Mutation {
  /** What kind of mistake it is: `change schema.maxLength`. */
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

/** Has a node give one of its keywords another value. */
export const set =
  (keyword: string, value: unknown): Edit['change'] =>
  (node) =>
    void (node[keyword] = value);

export const drop =
  (keyword: string): Edit['change'] =>
  (node) =>
    void delete node[keyword];

/** The same members in the same order, one of them under another name. */
export function renamed(node: Readonly<Node>, from: string, to: string): Node {
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name === from ? to : name, value]));
}
