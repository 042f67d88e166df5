import ts from 'typescript';

export type Declaration =
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.FunctionDeclaration
  | ts.InterfaceDeclaration
  | ts.ModuleDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration;

/** The names of an entry point, as its report has them. */
export interface Report {
  /** The entry point's name. */
  entry: string;
  /** Its declarations by name, exported or not; several of an overloaded function. */
  declarations: Map<string, Declaration[]>;
  /** What it takes from elsewhere, by the name that it has here. */
  imports: Map<string, { from: string; name: string }>;
  /** What it exports, by the name that users know: the name that it has here. */
  exports: Map<string, string>;
}

/** Reads the report of an entry point. */
export function readReport(entry: string, text: string): Report {
  const [, code = ''] = /^```ts\n(.*?)^```$/ms.exec(text) ?? [];
  const report: Report = { entry, declarations: new Map(), imports: new Map(), exports: new Map() };
  const add = (name: string, declaration: Declaration): void => {
    report.declarations.set(name, [...(report.declarations.get(name) ?? []), declaration]);
    if (isExported(declaration)) report.exports.set(name, name);
  };
  for (const statement of ts.createSourceFile('report.ts', code, ts.ScriptTarget.ES2022, true).statements) {
    if (ts.isImportDeclaration(statement)) readImport(report, statement);
    else if (ts.isExportDeclaration(statement)) readExport(report, statement);
    else if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations)
        add(declaration.name.getText(), declaration);
    else if (isDeclaration(statement)) add(statement.name?.getText() ?? 'default', statement);
  }
  return report;
}

function readImport({ imports }: Report, { importClause, moduleSpecifier }: ts.ImportDeclaration): void {
  const from = textOf(moduleSpecifier);
  const { name, namedBindings: bindings } = importClause ?? {};
  if (name) imports.set(name.text, { from, name: 'default' });
  if (bindings && ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { from, name: '*' });
  if (bindings && ts.isNamedImports(bindings))
    for (const one of bindings.elements)
      imports.set(one.name.text, { from, name: (one.propertyName ?? one.name).text });
}

function readExport(
  { exports, imports }: Report,
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
): void {
  if (exportClause && ts.isNamedExports(exportClause))
    for (const one of exportClause.elements) exports.set(one.name.text, (one.propertyName ?? one.name).text);
  else {
    const name = `* of ${textOf(moduleSpecifier)}`;
    exports.set(name, name);
    imports.set(name, { from: textOf(moduleSpecifier), name: '*' });
  }
}

const textOf = (specifier: ts.Expression | undefined): string =>
  specifier && ts.isStringLiteral(specifier) ? specifier.text : '';

function isDeclaration(statement: ts.Statement): statement is Exclude<Declaration, ts.VariableDeclaration> {
  return (
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

const isExported = (declaration: Declaration): boolean =>
  (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
