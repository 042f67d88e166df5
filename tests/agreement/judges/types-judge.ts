import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Judge } from './judge.ts';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: [],
};

/**
 * Judges by types that a tool wrote: each body is a literal on a line of its own, and refused where the compiler has
 * something to say about that line.
 *
 * @param folder Where the tool wrote them.
 * @param typeOf The type of a schema, as a program in that folder writes it.
 */
export function typesJudge(folder: string, typeOf: (schema: string) => string): Awaited<ReturnType<Judge>> {
  return async (bodies) => {
    const program = join(folder, 'bodies.ts');
    const lines = bodies.map(
      ({ schema, value }, index) =>
        `export const body${index}: ${typeOf(schema)} = ${JSON.stringify(value)};`,
    );
    writeFileSync(program, lines.join('\n'));
    const compiled = ts.createProgram([program], options);
    const source = compiled.getSourceFile(program)!;
    const problems = [
      ...compiled.getOptionsDiagnostics(),
      ...compiled.getSyntacticDiagnostics(),
      ...compiled.getSemanticDiagnostics(),
    ];
    const elsewhere = problems.find(({ file }) => file !== source);
    if (elsewhere) throw new Error(ts.flattenDiagnosticMessageText(elsewhere.messageText, '\n'));
    const refused = new Set(problems.map(({ start }) => source.getLineAndCharacterOfPosition(start!).line));
    return bodies.map((_body, line) => !refused.has(line));
  };
}
