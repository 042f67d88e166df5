import openapiTS, { astToString, tsUnion, UNDEFINED } from 'openapi-typescript';
import ts from 'typescript';
import type { BodyNames } from './name-bodies.ts';
import { type OpenApiDocument, schemaReference } from './openapi-document.ts';
import { reachableSchemas } from './reachable-schemas.ts';

/** `openapi.ts`: what openapi-typescript makes of the document, with `?: T | undefined` in everything that is sent. */
export async function openapiFile(document: OpenApiDocument, { requests }: BodyNames): Promise<string> {
  const sent = new Set([...reachableSchemas(document, requests)].map((name) => schemaReference(name).$ref));
  const nodes = await openapiTS(document as never, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transformProperty(property, _schema, { path = '' }) {
      const [schema] = /^#\/components\/schemas\/[^/]+/.exec(path) ?? [];
      if (!property.questionToken || !property.type || !schema || !sent.has(schema)) return property;
      const type = tsUnion([property.type, UNDEFINED]);
      return ts.factory.updatePropertySignature(
        property,
        property.modifiers,
        property.name,
        property.questionToken,
        type,
      );
    },
  });
  // `-?` alone leaves the `undefined` in the type of a member that is required after all.
  return astToString(nodes).replace('[P in K]-?: T[P];', '[P in K]-?: Exclude<T[P], undefined>;');
}
