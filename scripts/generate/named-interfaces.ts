import ts from 'typescript';
import { typeName } from './names.ts';

const { factory } = ts;

export interface NamedInterfaces {
  readonly nodes: readonly ts.Node[];
  /** The schemas that have an interface. */
  readonly schemas: ReadonlySet<string>;
}

/**
 * Gives each object of `components.schemas` an interface of its own, so that editors and error messages name it, and
 * makes every `components["schemas"]["Customer"]` that interface. `taken`: names that no interface may have.
 */
export function nameInterfaces(nodes: readonly ts.Node[], taken: readonly string[]): NamedInterfaces {
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const named = nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return node;
    const members = node.members.map((member) =>
      nameOf(member) === 'schemas' ? nameSchemas(member) : member,
    );
    return factory.updateInterfaceDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  });
  return {
    nodes: [...named, ...interfaces.values()].map(useNames),
    schemas: new Set(interfaces.keys()),
  };

  function nameSchemas(schemas: ts.TypeElement): ts.TypeElement {
    if (!ts.isPropertySignature(schemas) || !schemas.type || !ts.isTypeLiteralNode(schemas.type))
      return schemas;
    const members = schemas.type.members.map((member) => {
      const name = nameOf(member);
      if (name === undefined || !ts.isPropertySignature(member) || !member.type) return member;
      const type = typeName(name);
      if (!ts.isTypeLiteralNode(member.type) || taken.includes(type)) return member;
      interfaces.set(name, interfaceOf(type, member, member.type));
      const reference = factory.createTypeReferenceNode(type);
      return factory.createPropertySignature(member.modifiers, member.name, member.questionToken, reference);
    });
    const literal = factory.createTypeLiteralNode(members);
    return factory.createPropertySignature(schemas.modifiers, schemas.name, schemas.questionToken, literal);
  }

  function useNames<Node extends ts.Node>(root: Node): Node {
    return ts.transform(root, [
      (context) => (node) => {
        const visit = (each: ts.Node): ts.Node => {
          const name = schemaOf(each);
          if (name !== undefined && interfaces.has(name))
            return factory.createTypeReferenceNode(typeName(name));
          return ts.visitEachChild(each, visit, context);
        };
        return visit(node) as Node;
      },
    ]).transformed[0]!;
  }
}

/** The interface, with the comment of the member that it stands for. */
function interfaceOf(
  type: string,
  member: ts.PropertySignature,
  { members }: ts.TypeLiteralNode,
): ts.InterfaceDeclaration {
  const modifiers = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const declaration = factory.createInterfaceDeclaration(modifiers, type, undefined, undefined, members);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(member));
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

/** The name in `components["schemas"]["Customer"]`. */
function schemaOf(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType, indexType } = node.objectType;
  const isSchemas =
    ts.isTypeReferenceNode(objectType) &&
    ts.isIdentifier(objectType.typeName) &&
    objectType.typeName.text === 'components' &&
    literalText(indexType) === 'schemas';
  return isSchemas ? literalText(node.indexType) : undefined;
}

function literalText(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
