import type { OpenApiDocument } from '../generate/openapi-document.ts';
import { openDescription } from '../openapi/description.ts';

/**
 * Gives a spec of several files as the one document that the packages are made from. It is not judged: what was once
 * released may break a rule that is newer than it.
 */
export async function bundleSpec(file: string): Promise<OpenApiDocument> {
  const description = await openDescription(file);
  return (await description.bundled()).document;
}
