import ts from 'typescript';
import type { Declaration } from './read-report.ts';
import { type Found, find, findReferenced, referenceIn, type Reports } from './resolve.ts';

/** Whether users hand a value of a type over, or get one. */
export type Position = 'given' | 'got';

/** Of a type that no function of ours takes or gives: empty, and as one that users get. */
export type Positions = ReadonlySet<Position>;

export const got: Positions = new Set(['got']);
const both: Positions = new Set(['given', 'got']);

export const isGiven = (positions: Positions): boolean => positions.has('given');
export const isGot = (positions: Positions): boolean => positions.has('got') || positions.size === 0;

/** A parameter of what users get is given by them, and the other way round. */
export function flipped(positions: Positions): Positions {
  return new Set([
    ...(isGot(positions) ? ['given' as const] : []),
    ...(isGiven(positions) ? ['got' as const] : []),
  ]);
}

export type PositionsOf = (node: ts.Node) => Positions;

/**
 * Finds out in which positions the types of an API stand, from the functions, values and classes that it exports: of a
 * declaration, or of a member that an indexed access takes out of it.
 */
export function findPositions(reports: Reports): PositionsOf {
  const positions = new Map<ts.Node, Set<Position>>();

  /** Notes positions of a node, and says whether that was news. */
  function note(node: ts.Node, added: Positions): boolean {
    const known = positions.get(node) ?? new Set();
    const before = known.size;
    for (const position of added) known.add(position);
    positions.set(node, known);
    return known.size > before;
  }

  function follow(found: Found | undefined, at: Positions): void {
    for (const declaration of found?.declarations ?? [])
      if (note(declaration, at)) visitInside(declaration, at, found!);
  }

  function visitInside(node: ts.Node, at: Positions, inside: Found): void {
    ts.forEachChild(node, (child) => visit(child, at, inside));
  }

  function visit(node: ts.Node, at: Positions, inside: Found): void {
    const reference = referenceIn(node);
    if (reference) follow(findReferenced(reports, inside.report, reference), at);
    if (ts.isIndexedAccessTypeNode(node)) {
      const taken = memberTaken(node, inside);
      if (taken) return void (note(taken.type, at) && visit(taken.type, at, taken.inside));
    }
    const isEither =
      ts.isTypeParameterDeclaration(node) || ts.isConditionalTypeNode(node) || ts.isMappedTypeNode(node);
    const isTurned =
      ts.isParameter(node) || (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword);
    visitInside(node, isEither ? both : isTurned ? flipped(at) : at, inside);
  }

  /** The type of the member that `components['schemas']['Customer']` takes. */
  function memberTaken(node: ts.TypeNode, inside: Found): { type: ts.Node; inside: Found } | undefined {
    if (ts.isTypeReferenceNode(node)) {
      const found = findReferenced(reports, inside.report, node.typeName);
      const [declaration] = found?.declarations ?? [];
      return declaration && { type: declaration, inside: found! };
    }
    if (!ts.isIndexedAccessTypeNode(node)) return undefined;
    const container = memberTaken(node.objectType, inside);
    const { indexType } = node;
    if (!container || !ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal))
      return undefined;
    const { text } = indexType.literal;
    const members = membersIn(container.type);
    const member = members.find(
      ({ name }) => name && (ts.isStringLiteral(name) ? name.text : name.getText()) === text,
    );
    const type = member && ts.isPropertySignature(member) ? member.type : undefined;
    return type && { type, inside: container.inside };
  }

  const isRoot = (declaration: Declaration): boolean =>
    ts.isFunctionDeclaration(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isClassDeclaration(declaration);
  for (const report of reports.values())
    for (const name of report.exports.values()) {
      const found = find(reports, report, name);
      if (found?.declarations.some(isRoot)) follow(found, got);
    }
  return (node) => positions.get(node) ?? new Set();
}

function membersIn(node: ts.Node): readonly ts.TypeElement[] {
  return ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node) ? [...node.members] : [];
}
