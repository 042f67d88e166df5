import { pascalCase } from './names.ts';
import type { OpenApiDocument } from './openapi-document.ts';

/** The first two named schemas whose names differ only in their spelling, and so are one name in TypeScript. */
export function sameNames(document: OpenApiDocument): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    const other = seen.get(pascalCase(name));
    if (other !== undefined) return [other, name];
    seen.set(pascalCase(name), name);
  }
  return undefined;
}
