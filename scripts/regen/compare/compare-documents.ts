import { isDeepStrictEqual } from 'node:util';
import { nameBodies } from '../../generate/name-bodies.ts';
import { type OpenApiDocument, schemaReference } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { type ApiDocument, type Members, schemasOf } from './api-document.ts';
import type { Both, Change } from './change.ts';
import { compareNamedSchemas } from './compare-named-schemas.ts';
import { compareOperations } from './compare-operations.ts';
import { compareSchemes, compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { Comparison } from './comparison.ts';
import { renamedSchemas } from './renamed-schemas.ts';

const api = { subject: 'the API', field: '' };

/** What changed between two versions of a description, the heaviest first. */
export function compareDocuments(base: OpenApiDocument, revision: OpenApiDocument): readonly Change[] {
  if (isDeepStrictEqual(base, revision)) return [];
  const [before, after] = [base, revision].map(withNamedBodies) as [ApiDocument, ApiDocument];
  const renamed = renamedSchemas(before, after);
  const comparison = new Comparison({ before: withNames(before, renamed), after });
  for (const [name, other] of renamed)
    comparison.add('breaking', { subject: code(name) }, `renamed to ${code(other)}`);

  const { documents } = comparison;
  comparison.members(api, { before: documents.before.info ?? {}, after: documents.after.info ?? {} }, {});
  comparison.members(api, documents, {
    ...{ info: 'elsewhere', servers: 'elsewhere', security: 'elsewhere', paths: 'elsewhere' },
    ...{ components: 'elsewhere', webhooks: 'elsewhere', jsonSchemaDialect: 'breaking' },
  });
  compareServers(comparison);
  compareSchemes(comparison);
  compareSecurity(comparison, api, { before: documents.before.security, after: documents.after.security });
  compareOperations(comparison);
  compareNamedSchemas(comparison);
  compareByName(comparison, 'webhook', { before: before.webhooks ?? {}, after: after.webhooks ?? {} });
  compareExamples(comparison);
  const { changes } = comparison;
  return changes.length > 0
    ? changes
    : [{ level: 'described', ...api, text: 'said the same in another form' }];
}

/** Compares what no package is made of. */
function compareByName(comparison: Comparison, kind: string, { before, after }: Both<Members>): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isDeepStrictEqual(before[name], after[name])) continue;
    const verb = name in before ? (name in after ? 'changed' : 'removed') : 'added';
    comparison.add('added', api, `${verb} the ${kind} ${code(name)}`);
  }
}

/** Compares the examples that several places share. */
function compareExamples(comparison: Comparison): void {
  const { before, after } = comparison.documents;
  for (const [name, example] of Object.entries(before.components?.['examples'] ?? {})) {
    const same = after.components?.['examples']?.[name];
    if (same === undefined) continue;
    comparison.members(
      { subject: code(name), field: '' },
      { before: example as Members, after: same as Members },
      {},
    );
  }
}

/** The document as the packages are made from it: a body without a named schema has one. */
function withNamedBodies(document: OpenApiDocument): ApiDocument {
  const named = structuredClone(document);
  nameBodies(named);
  return named as unknown as ApiDocument;
}

/** The document under the names that its schemas have now. */
function withNames(document: ApiDocument, renamed: ReadonlyMap<string, string>): ApiDocument {
  if (renamed.size === 0) return document;
  const references = new Map(
    [...renamed].map(([name, other]) => [schemaReference(name).$ref, schemaReference(other).$ref]),
  );
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? (references.get(value) ?? value) : value,
  );
  const named = JSON.parse(text) as ApiDocument;
  const schemas = Object.entries(schemasOf(named)).map(([name, schema]) => [
    renamed.get(name) ?? name,
    schema,
  ]);
  return { ...named, components: { ...named.components, schemas: Object.fromEntries(schemas) } };
}
