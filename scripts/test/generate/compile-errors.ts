import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler has against the modules of a folder. */
export function compileErrors(folder: string): string[] {
  const program = ts.createProgram(
    globSync('**/*.ts', { cwd: folder }).map((file) => join(folder, file)),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      noEmit: true,
      skipLibCheck: true,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
