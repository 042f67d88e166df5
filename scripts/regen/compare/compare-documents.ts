import { isDeepStrictEqual } from 'node:util';
import { nameBodies } from '../../generate/name-bodies.ts';
import { type OpenApiDocument, schemaReference } from '../../generate/openapi-document.ts';
import { code } from '../markdown.ts';
import { type ApiDocument, type Members, schemasOf } from './api-document.ts';
import { byName, ofBoth } from './before-after.ts';
import type { Change } from './change.ts';
import { compareNamedSchemas } from './compare-named-schemas.ts';
import { compareOperations } from './compare-operations.ts';
import { compareSchema } from './compare-schema.ts';
import { compareSchemes, compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { Comparison } from './comparison.ts';
import { renamedSchemas } from './renamed-schemas.ts';

const api = { subject: 'the API', field: '' };

/** What changed between two versions of a description, the heaviest first. */
export function compareDocuments(base: OpenApiDocument, revision: OpenApiDocument): readonly Change[] {
  if (isDeepStrictEqual(base, revision)) return [];
  const [before, after] = [withNamedBodies(base), withNamedBodies(revision)];
  const renamed = renamedSchemas(before, after);
  const comparison = new Comparison({ before: withNames(before, renamed), after }, compareSchema);
  for (const [name, other] of renamed)
    comparison.add('breaking', { subject: code(name) }, `renamed to ${code(other)}`);

  const { documents } = comparison;
  comparison.members(
    api,
    ofBoth(documents, ({ info = {} }) => info),
    {},
  );
  comparison.members(api, documents, {
    ...{ info: 'elsewhere', servers: 'elsewhere', security: 'elsewhere', paths: 'elsewhere' },
    ...{ components: 'elsewhere', webhooks: 'elsewhere', jsonSchemaDialect: 'breaking' },
  });
  compareServers(comparison);
  compareSchemes(comparison);
  compareSecurity(
    comparison,
    api,
    ofBoth(documents, ({ security }) => security),
  );
  compareOperations(comparison);
  compareNamedSchemas(comparison);
  compareWebhooks(comparison);
  compareExamples(comparison);
  const { changes } = comparison;
  return changes.length > 0
    ? changes
    : [{ level: 'described', ...api, text: 'said the same in another form' }];
}

/** Compares the calls of the provider, which no package is made of. */
function compareWebhooks(comparison: Comparison): void {
  const tell = (verb: string, name: string): void =>
    comparison.add('added', api, `${verb} the webhook ${code(name)}`);
  byName(
    ofBoth(comparison.documents, ({ webhooks }) => webhooks),
    {
      removed: (name) => tell('removed', name),
      added: (name) => tell('added', name),
      kept(name, { before, after }) {
        if (!isDeepStrictEqual(before, after)) tell('changed', name);
      },
    },
  );
}

/** Compares the examples that several places share. */
function compareExamples(comparison: Comparison): void {
  byName<Members>(
    ofBoth(comparison.documents, ({ components }) => components?.['examples']),
    {
      kept: (name, examples) => comparison.members({ subject: code(name), field: '' }, examples, {}),
    },
  );
}

/** The document as the packages are made from it: a body without a named schema has one. */
function withNamedBodies(document: OpenApiDocument): ApiDocument {
  const named = structuredClone(document);
  nameBodies(named);
  return named as ApiDocument;
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
  const components = { ...named.components, schemas: Object.fromEntries(schemas) };
  return { ...named, components } as ApiDocument;
}
