import ts from 'typescript';
import type { Found, Reports } from './reports.ts';

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
      if (note(declaration, at)) visitInside(declaration, at);
  }

  function visitInside(node: ts.Node, at: Positions): void {
    ts.forEachChild(node, (child) => visit(child, at));
  }

  function visit(node: ts.Node, at: Positions): void {
    const reference = referenceIn(node);
    if (reference) follow(reports.find(reference), at);
    const taken = ts.isIndexedAccessTypeNode(node) ? memberTaken(node) : undefined;
    if (taken) return void (note(taken, at) && visit(taken, at));
    const isEither =
      ts.isTypeParameterDeclaration(node) || ts.isConditionalTypeNode(node) || ts.isMappedTypeNode(node);
    const isTurned =
      ts.isParameter(node) || (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword);
    visitInside(node, isEither ? both : isTurned ? flipped(at) : at);
  }

  /** The type of the member that `components['schemas']['Customer']` takes. */
  function memberTaken(node: ts.TypeNode): ts.Node | undefined {
    if (ts.isTypeReferenceNode(node)) return reports.find(node.typeName)?.declarations[0];
    if (!ts.isIndexedAccessTypeNode(node)) return undefined;
    const container = memberTaken(node.objectType);
    const { indexType } = node;
    if (!container || !ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal))
      return undefined;
    const { text } = indexType.literal;
    const member = membersIn(container).find(
      ({ name }) => name && (ts.isStringLiteral(name) ? name.text : name.getText()) === text,
    );
    return member && ts.isPropertySignature(member) ? member.type : undefined;
  }

  for (const names of reports.exports.values())
    for (const symbol of names.values()) {
      const found = reports.find(symbol);
      if (found?.declarations.some(isRoot)) follow(found, got);
    }
  return (node) => positions.get(node) ?? new Set();
}

/** The part of the node that names what it refers to; nothing where it refers to nothing. */
export function referenceIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

function isRoot(declaration: ts.Node): boolean {
  return (
    ts.isFunctionDeclaration(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isClassDeclaration(declaration)
  );
}

function membersIn(node: ts.Node): readonly ts.TypeElement[] {
  return ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node) ? [...node.members] : [];
}
