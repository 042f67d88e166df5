import { copiedModules } from '@customer-bridge/scripts/generate/check-modules.ts';
import { indexFile } from '@customer-bridge/scripts/generate/index-file.ts';
import { nameBodies } from '@customer-bridge/scripts/generate/name-bodies.ts';
import type { OpenApiDocument } from '@customer-bridge/scripts/generate/openapi-document.ts';
import { operationsFile } from '@customer-bridge/scripts/generate/operations-file.ts';
import { validatorsFile } from '@customer-bridge/scripts/generate/validators-file.ts';
import type { Document } from '../spec/document.ts';

/** What the generator makes of a spec and runs, by file name without the extension: everything but the types. */
export function generatedCode(spec: Document): Map<string, string> {
  // The generator names bodies in the document itself.
  const document = JSON.parse(JSON.stringify(spec)) as OpenApiDocument;
  const validators = validatorsFile(document, nameBodies(document));
  const checks = [...copiedModules(validators.modules)].map(
    ([name, text]) => [`checks/${name}`, text] as const,
  );
  return new Map([
    ['index', indexFile(document)],
    ['operations', operationsFile(document)],
    ['validators', validators.text],
    ...checks,
  ]);
}
