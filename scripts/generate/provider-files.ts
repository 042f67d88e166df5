import { copiedModules } from './check-modules.ts';
import { nameProblem } from './name-problem.ts';
import { generatedFile, type GeneratedFile } from './generated-files.ts';
import { indexFile } from './index-file.ts';
import { nameBodies } from './name-bodies.ts';
import { openapiFile } from './openapi-file.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { operationsFile } from './operations-file.ts';
import { specFile } from './providers.ts';
import { readSpec } from './read-spec.ts';
import { SpecError } from './spec-error.ts';
import { validatorsFile } from './validators-file.ts';

/**
 * Everything that a provider's types package consists of, made from its spec.
 * @throws SpecError where the spec is wrong.
 */
export async function providerFiles(provider: string, root: string): Promise<GeneratedFile[]> {
  return filesOf(provider, await readSpec(specFile(root, provider), root));
}

/** The same for a spec that has been read; its bodies are given their names. */
export function filesOf(provider: string, document: OpenApiDocument): GeneratedFile[] {
  const bodies = nameBodies(document);
  const problem = nameProblem(document);
  if (problem) throw new SpecError(`specs/${provider}/openapi.yaml: ${problem}`);
  const validators = inSpec(provider, () => validatorsFile(document, bodies));
  const types = openapiFile(document, bodies);
  const files = new Map([
    ['index.ts', indexFile(document, types.interfaces)],
    ['openapi.ts', types.text],
    ['operations.ts', operationsFile(document)],
    ['validators.ts', validators.text],
  ]);
  for (const [name, text] of copiedModules(validators.modules)) files.set(`checks/${name}.ts`, text);
  return [...files].sort().map(([name, text]) => generatedFile(provider, name, text));
}

/** Names the spec in an error about a schema. */
function inSpec<Result>(provider: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(`specs/${provider}/openapi.yaml: ${error.message}`);
  }
}
