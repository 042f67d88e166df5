import { dirname } from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  noEmit: true,
  allowImportingTsExtensions: true,
  skipDefaultLibCheck: true,
};

// The platform's own declarations are large and never change: one compilation parses them for all.
const platform = dirname(ts.getDefaultLibFilePath(options));
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the compiler has against some files, a line each; empty where they compile.
 *
 * @param texts Files, by absolute path, that read other than they do on disk or are not there at all.
 */
export function compileTypes(
  files: readonly string[],
  texts: Readonly<Record<string, string>> = {},
): string[] {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => Object.hasOwn(texts, file) || fileExists(file);
  host.readFile = (file) => texts[file] ?? readFile(file);
  const { getSourceFile } = host;
  host.getSourceFile = (file, languageVersion) => {
    if (texts[file] !== undefined) return ts.createSourceFile(file, texts[file], languageVersion);
    if (!file.startsWith(platform)) return getSourceFile(file, languageVersion);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, languageVersion));
    return parsed.get(file);
  };
  const program = ts.createProgram([...files], options, host);
  return files
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ file, start = 0, messageText }) => {
      const place = file === undefined ? '' : `${file.getLineAndCharacterOfPosition(start).line + 1}: `;
      return place + ts.flattenDiagnosticMessageText(messageText, '\n');
    });
}
