import ts from 'typescript';
import type { Declaration, Report } from './read-report.ts';

/** Reports by the names of their entry points. */
export type Reports = ReadonlyMap<string, Report>;

/** A name of a report, found: where it is declared, and how. */
export interface Found {
  report: Report;
  name: string;
  declarations: readonly Declaration[];
}

/** Finds what a name of a report stands for, in the report of another entry point too; nothing where that has none. */
export function find(reports: Reports, report: Report, name: string): Found | undefined {
  const declarations = report.declarations.get(name);
  if (declarations) return { report, name, declarations };
  const imported = report.imports.get(name);
  return imported && findExport(reports, imported.from, imported.name);
}

/** Finds what an entry point exports by a name. */
export function findExport(reports: Reports, entry: string, exported: string): Found | undefined {
  const report = reports.get(entry);
  const name = report?.exports.get(exported);
  return report && name !== undefined ? find(reports, report, name) : undefined;
}

/** Finds what a type, or the value behind `typeof`, refers to. */
export function findReferenced(reports: Reports, report: Report, name: ts.Node): Found | undefined {
  if (ts.isIdentifier(name)) return find(reports, report, name.text);
  if (!ts.isQualifiedName(name) || !ts.isIdentifier(name.left)) return undefined;
  const { left, right } = name;
  const imported = report.imports.get(left.text);
  if (imported) return findExport(reports, imported.from, right.text);
  // A namespace of a report lists names that are declared beside it.
  return report.declarations.has(left.text) ? find(reports, report, right.text) : undefined;
}

/** The part of the node that names what it refers to; nothing where it refers to nothing. */
export function referenceIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/** Everything that a name of a report is made of, itself included. */
export function reachable(reports: Reports, start: Found): Found[] {
  const found = new Map<readonly Declaration[], Found>();
  const follow = (one: Found | undefined): void => {
    if (one === undefined || found.has(one.declarations)) return;
    found.set(one.declarations, one);
    const visit = (node: ts.Node): void => {
      const reference = referenceIn(node);
      if (reference) follow(findReferenced(reports, one.report, reference));
      ts.forEachChild(node, visit);
    };
    for (const declaration of one.declarations) visit(declaration);
  };
  follow(start);
  return [...found.values()];
}
