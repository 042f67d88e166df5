import ts from 'typescript';
import { flipped, isGiven, isGot, type Positions, type PositionsOf } from './positions.ts';

type Member = ts.TypeElement | ts.ClassElement;
type Signature = ts.SignatureDeclaration;

/**
 * What users of the one declarations have to change for the others, a line each; empty where every program that compiles
 * with the one compiles with the other.
 *
 * @param path How a reader names what is compared: `CallOptions.timeoutMs`.
 * @param positionsOf Where types stand, by the nodes of the one.
 */
export function compareDeclarations(
  before: readonly ts.Declaration[],
  after: readonly ts.Declaration[],
  path: string,
  positionsOf: PositionsOf,
): string[] {
  const [one, other] = [before[0]!, after[0]!];
  // Most of an API is as it was.
  if (sources(before) === sources(after)) return [];
  const at = positionsOf(one);
  if (one.kind !== other.kind) return [changed(path, one, other)];
  if (before.every(ts.isFunctionDeclaration))
    return signatures(before, after.filter(ts.isFunctionDeclaration), path, at);
  if (ts.isVariableDeclaration(one) && ts.isVariableDeclaration(other))
    return types(one.type, other.type, path, at);
  if (ts.isTypeAliasDeclaration(one) && ts.isTypeAliasDeclaration(other))
    return [...typeParameters(one, other, path), ...types(one.type, other.type, path, at)];
  if (
    (ts.isInterfaceDeclaration(one) && ts.isInterfaceDeclaration(other)) ||
    (ts.isClassDeclaration(one) && ts.isClassDeclaration(other))
  )
    return [
      ...typeParameters(one, other, path),
      ...parents(one, other, path, at),
      ...members(one.members, other.members, path, at),
    ];
  return text(one) === text(other) ? [] : [changed(path, one, other)];

  function types(
    old: ts.TypeNode | undefined,
    now: ts.TypeNode | undefined,
    where: string,
    above: Positions,
    mayBeAbsent = false,
  ): string[] {
    if (!old || !now) return text(old) === text(now) ? [] : [changed(where, old, now)];
    if (ts.isParenthesizedTypeNode(old)) return types(old.type, now, where, above, mayBeAbsent);
    if (ts.isParenthesizedTypeNode(now)) return types(old, now.type, where, above, mayBeAbsent);
    if (text(old) === text(now)) return [];
    const here: Positions = new Set([...above, ...positionsOf(old)]);
    if (ts.isUnionTypeNode(old) || ts.isUnionTypeNode(now)) return unions(old, now, where, here, mayBeAbsent);
    if (ts.isTypeLiteralNode(old) && ts.isTypeLiteralNode(now))
      return members(old.members, now.members, where, here);
    if (ts.isFunctionTypeNode(old) && ts.isFunctionTypeNode(now))
      return signatures([old], [now], where, here);
    if (ts.isArrayTypeNode(old) && ts.isArrayTypeNode(now))
      return types(old.elementType, now.elementType, `${where}[]`, here);
    if (ts.isTypeOperatorNode(old) && ts.isTypeOperatorNode(now) && old.operator === now.operator)
      return old.operator === ts.SyntaxKind.ReadonlyKeyword
        ? types(old.type, now.type, where, here)
        : [changed(where, old, now)];
    if (
      ts.isTypeReferenceNode(old) &&
      ts.isTypeReferenceNode(now) &&
      text(old.typeName) === text(now.typeName)
    )
      return typeArguments(old, now, where, here);
    return [changed(where, old, now)];
  }

  function typeArguments(
    { typeArguments: old = none }: ts.TypeReferenceNode,
    { typeArguments: now = none }: ts.TypeReferenceNode,
    where: string,
    here: Positions,
  ): string[] {
    const longer = old.length > now.length ? old : now;
    return longer.flatMap((_one, index) => types(old[index], now[index], where, here));
  }

  /** A value that users give may become one of more, and one that they get has to stay one of the same. */
  function unions(
    old: ts.TypeNode,
    now: ts.TypeNode,
    where: string,
    here: Positions,
    mayBeAbsent: boolean,
  ): string[] {
    const [olds, nows] = [parts(old), parts(now)];
    const gone = olds.filter((part) => !nows.some((one) => text(one) === text(part)));
    const added = nows.filter((part) => !olds.some((one) => text(one) === text(part)));
    // Each part that is no longer there may be one of the new ones, in other words.
    if (gone.length > 0 && gone.length === added.length)
      return gone.flatMap((part, index) => types(part, added[index], where, here));
    // Who reads a member that may be absent expects `undefined`.
    const isNews = (part: ts.TypeNode): boolean => !(mayBeAbsent && text(part) === 'undefined');
    const isNarrower = isGiven(here) && gone.length > 0;
    const isOther = isGot(here) && [...gone, ...added].some(isNews);
    return isNarrower || isOther ? [changed(where, old, now)] : [];
  }

  function members(old: readonly Member[], now: readonly Member[], where: string, here: Positions): string[] {
    const [olds, nows] = [byName(old), byName(now)];
    const gone = [...olds.keys()].filter((name) => !nows.has(name)).map((name) => `${where}${name} is gone`);
    const kept = [...olds].flatMap(([name, ones]) => {
      const others = nows.get(name);
      return others ? member(ones, others, where + name, here) : [];
    });
    const demanded = [...nows]
      .filter(([name, [one]]) => !olds.has(name) && isGiven(here) && !isOptional(one!))
      .map(([name]) => `${where}${name} is new, and required`);
    return [...gone, ...kept, ...demanded];
  }

  function member(
    ones: readonly Member[],
    others: readonly Member[],
    where: string,
    here: Positions,
  ): string[] {
    const [was, is] = [isOptional(ones[0]!), isOptional(others[0]!)];
    const presence = presenceChange(was, is, where, here);
    const [old, now] = [ones, others].map((nodes) => nodes.flatMap(signatureOf));
    if (old!.length > 0 && now!.length > 0) return [...presence, ...signatures(old!, now!, where, here)];
    return [...presence, ...types(typeOf(ones[0]!), typeOf(others[0]!), where, here, was)];
  }

  /** Each way of calling has to be there still. */
  function signatures(
    old: readonly Signature[],
    now: readonly Signature[],
    where: string,
    here: Positions,
  ): string[] {
    return old.flatMap((one, index) => {
      const tried = now.map((another) => signature(one, another, where, here));
      return tried.some((breaks) => breaks.length === 0) ? [] : tried[Math.min(index, tried.length - 1)]!;
    });
  }

  function signature(old: Signature, now: Signature, where: string, here: Positions): string[] {
    const inside = flipped(here);
    const named = (node: ts.ParameterDeclaration): string => `${where}(${text(node.name)})`;
    const kept = old.parameters.flatMap((parameter, index) => {
      const other = now.parameters[index];
      if (!other) return [`${named(parameter)} is gone`];
      if (Boolean(parameter.dotDotDotToken) !== Boolean(other.dotDotDotToken))
        return [changed(named(parameter), parameter, other)];
      const [was, is] = [isOptional(parameter), isOptional(other)];
      return [
        ...presenceChange(was, is, named(parameter), inside),
        ...types(parameter.type, other.type, named(parameter), inside, was),
      ];
    });
    const demanded = now.parameters
      .slice(old.parameters.length)
      .filter((parameter) => isGiven(inside) && !isOptional(parameter))
      .map((parameter) => `${named(parameter)} is new, and required`);
    const result = types(old.type, now.type, `${where}()`, here);
    return [...typeParameters(old, now, where), ...kept, ...demanded, ...result];
  }
}

function presenceChange(was: boolean, is: boolean, where: string, here: Positions): string[] {
  if (was && !is && isGiven(here)) return [`${where} is required now`];
  return !was && is && isGot(here) ? [`${where} may be absent now`] : [];
}

type Generic = { typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined };

function typeParameters(
  { typeParameters: old = empty }: Generic,
  { typeParameters: now = empty }: Generic,
  where: string,
): string[] {
  const isKept = old.every((one, index) => text(one) === text(now[index]));
  const isComplete = now.slice(old.length).every((one) => one.default !== undefined);
  return isKept && isComplete ? [] : [`${where}<${old.map(text)}> is ${where}<${now.map(text)}> now`];
}
const empty = ts.factory.createNodeArray<ts.TypeParameterDeclaration>();
const none = ts.factory.createNodeArray<ts.TypeNode>();

type Heir = { heritageClauses?: ts.NodeArray<ts.HeritageClause> | undefined };

function parents(old: Heir, now: Heir, where: string, here: Positions): string[] {
  const [olds, nows] = [old, now].map((heir) =>
    (heir.heritageClauses ?? [])
      .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
      .flatMap((clause) => clause.types.map(text)),
  );
  const gone = olds!.filter((one) => !nows!.includes(one)).map((one) => `${where} is no ${one} any more`);
  const added = nows!.filter((one) => !olds!.includes(one) && isGiven(here));
  return [...gone, ...added.map((one) => `${where} has to be a ${one} now`)];
}

/** The public members by their names, as they follow the name of what they are members of. */
function byName(nodes: readonly Member[]): Map<string, Member[]> {
  const isPublic = (node: Member): boolean =>
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) === 0;
  return Map.groupBy(nodes.filter(isPublic), nameOf);
}

function nameOf(node: Member): string {
  if (ts.isConstructorDeclaration(node) || ts.isConstructSignatureDeclaration(node))
    return ' as a constructor';
  if (ts.isCallSignatureDeclaration(node)) return ' as a function';
  if (ts.isIndexSignatureDeclaration(node)) return `[${node.parameters.map(text)}]`;
  const { name } = node;
  if ((ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0) return ` (static).${text(name)}`;
  return name && ts.isStringLiteral(name) ? `['${name.text}']` : `.${text(name)}`;
}

function signatureOf(node: Member): Signature[] {
  if (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node))
    return node.type && ts.isFunctionTypeNode(node.type) ? [node.type] : [];
  return ts.isFunctionLike(node) && !ts.isIndexSignatureDeclaration(node) && !ts.isAccessor(node)
    ? [node]
    : [];
}

const typeOf = (node: ts.Node): ts.TypeNode | undefined => (node as { type?: ts.TypeNode }).type;

function isOptional(node: ts.Node): boolean {
  const { questionToken, dotDotDotToken } = node as { questionToken?: ts.Node; dotDotDotToken?: ts.Node };
  return Boolean(questionToken ?? dotDotDotToken) || ts.isIndexSignatureDeclaration(node);
}

const sources = (nodes: readonly ts.Node[]): string => nodes.map((node) => node.getText()).join('\n');

const parts = (node: ts.TypeNode): readonly ts.TypeNode[] => (ts.isUnionTypeNode(node) ? node.types : [node]);

const printer = ts.createPrinter({ removeComments: true });

/** The text of a node without comments and line breaks. */
function text(node: ts.Node | undefined): string {
  if (node === undefined) return '';
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replaceAll(/\s+/g, ' ');
}

const shown = (node: ts.Node | undefined): string => {
  const whole = text(node);
  return whole.length > 100 ? `${whole.slice(0, 100)}…` : whole || 'nothing';
};

const changed = (where: string, old: ts.Node | undefined, now: ts.Node | undefined): string =>
  `${where} was ${shown(old)} and is ${shown(now)} now`;
