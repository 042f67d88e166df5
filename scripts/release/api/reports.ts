import ts from 'typescript';

/** What a name stands for: where it is declared, and how; several declarations are of an overloaded function. */
export interface Found {
  readonly entry: string;
  readonly name: string;
  readonly declarations: readonly ts.Declaration[];
}

/** The reports of entry points, as modules of one program: the compiler follows each name, from one report to another too. */
export interface Reports {
  /** What each entry point exports, by the names that users know. */
  readonly exports: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;
  /** What a symbol, a name in a type or behind `typeof` stands for; nothing where no report declares it. */
  find(name: ts.Symbol | ts.Node): Found | undefined;
  /** What a name stands for inside an entry point, exported or not. */
  findIn(entry: string, name: string): Found | undefined;
  /** The module and the name that a name is imported by; empty where it is not. */
  importOf(symbol: ts.Symbol): string;
}

/** Reads reports, by the names of their entry points. */
export function readReports(texts: ReadonlyMap<string, string>): Reports {
  const program = programOf(new Map([...texts].map(([entry, text]) => [fileOf(entry), codeIn(text)])), texts);
  const checker = program.getTypeChecker();
  const known = new Map<ts.Symbol, Found>();

  function find(name: ts.Symbol | ts.Node): Found | undefined {
    const symbol = 'kind' in name ? checker.getSymbolAtLocation(name) : name;
    if (!symbol) return undefined;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declarations = (target.declarations ?? []).filter(isDeclaration);
    if (declarations.length === 0) return undefined;
    const entry = entryOf(declarations[0]!.getSourceFile());
    const found = known.get(target) ?? { entry, name: target.name, declarations };
    known.set(target, found);
    return found;
  }

  return {
    exports: new Map(
      [...texts.keys()].map((entry) => [entry, exportsOf(program.getSourceFile(fileOf(entry))!)]),
    ),
    find,
    findIn(entry, name) {
      const file = program.getSourceFile(fileOf(entry));
      const symbols = file ? checker.getSymbolsInScope(file, anything) : [];
      const symbol = symbols.find((each) => each.name === name);
      return symbol && find(symbol);
    },
    importOf(symbol) {
      const [exported] = symbol.declarations ?? [];
      const local =
        exported && ts.isExportSpecifier(exported)
          ? checker.getExportSpecifierLocalTargetSymbol(exported)?.declarations?.[0]
          : exported;
      const statement = ts.findAncestor(local, ts.isImportDeclaration);
      if (!local || !statement) return '';
      const name = ts.isImportSpecifier(local) ? (local.propertyName ?? local.name) : local;
      return `${name.getText()} of ${statement.moduleSpecifier.getText()}`;
    },
  };

  /** The exported names in their order. */
  function exportsOf(file: ts.SourceFile): Map<string, ts.Symbol> {
    const module = checker.getSymbolAtLocation(file);
    if (!module) return new Map();
    const position = ({ declarations = [] }: ts.Symbol): number => declarations[0]?.pos ?? 0;
    const symbols = checker
      .getExportsOfModule(module)
      .toSorted((one, other) => position(one) - position(other));
    const everything = file.statements.filter(
      (statement) => ts.isExportDeclaration(statement) && !statement.exportClause,
    );
    return new Map([
      ...symbols.map((symbol) => [symbol.name, symbol] as const),
      ...everything.map((statement) => [statement.getText(), module] as const),
    ]);
  }
}

const anything = ts.SymbolFlags.Value | ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias;

const fileOf = (entry: string): string => `/${entry}.ts`;
const entryOf = ({ fileName }: ts.SourceFile): string => fileName.slice(1, -'.ts'.length);
const codeIn = (report: string): string => /^```ts\n(.*?)^```$/ms.exec(report)?.[1] ?? '';

/** A program of these files alone, which knows nothing of the platform: its names need no following. */
function programOf(files: ReadonlyMap<string, string>, entries: ReadonlyMap<string, unknown>): ts.Program {
  const options = { target: ts.ScriptTarget.ES2022, noLib: true, types: [] };
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram([...files.keys()], options, {
    ...host,
    getSourceFile: (name, version) => {
      const code = files.get(name);
      return code === undefined ? undefined : ts.createSourceFile(name, code, version, true);
    },
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    resolveModuleNameLiterals: (names) =>
      names.map(({ text }) => ({
        resolvedModule: entries.has(text)
          ? { resolvedFileName: fileOf(text), extension: ts.Extension.Ts }
          : undefined,
      })),
  });
}

/** Not a parameter of a type, for one. */
function isDeclaration(node: ts.Node): boolean {
  return ts.isStatement(node) || ts.isVariableDeclaration(node);
}
