import { schemaReference } from '../../generate/openapi-document.ts';
import { oneDirection, withoutMark } from './one-direction.ts';
import { changeByDirection } from './split-schemas.ts';
import { liftParameters } from './parameters.ts';
import { prune } from './cut-paths.ts';
import { liftReferences } from './references.ts';
import { liftSchema } from './lift-schema.ts';
import {
  isRecord,
  type LooseDocument,
  type LooseMedia,
  type LooseSchema,
  type Note,
  operationsIn,
} from './loose.ts';
import { mapSchemas, maps } from './map-schemas.ts';
import { nameOperations } from './operation-names.ts';
import { describeRequired, listRequired } from './required-members.ts';
import { nameSchemas } from './schema-names.ts';

/**
 * Brings a description into the form that the generator reads: OpenAPI 3.1, names that TypeScript can have, nothing that
 * no client calls. The document itself is changed.
 *
 * @param whole The same before anything was left out of it.
 */
export function lift(document: LooseDocument, note: Note, whole: LooseDocument = document): void {
  const isOld = document.openapi.startsWith('3.0');
  if (isOld) {
    note(`OpenAPI ${document.openapi} lifted to 3.1.0`);
    document.openapi = '3.1.0';
  }
  if (isRecord(document['webhooks'])) {
    note('webhook left out, which no client calls', Object.keys(document['webhooks']).length);
    delete document['webhooks'];
  }
  liftReferences(document, { ...whole, components: { ...whole.components } }, note);
  for (const { operation, method } of operationsIn(document)) {
    dropCallbacks(operation, note);
    if (operation.requestBody === undefined || !['get', 'head'].includes(method)) continue;
    delete operation.requestBody;
    note('body of a GET, which fetch does not send, left out');
  }
  liftParameters(document, note);
  listRequired(document, note);
  mapSchemas(document, (schema) => liftSchema(withMapping(document, schema, note), isOld, note));
  describeRequired(document, note);
  splitDirections(document, note);
  dropExtensions(document, note);
  completeBodies(document, note);
  nameOperations(document, note);
  nameSchemas(document, note);
}

/** A request and a response have schemas of their own as soon as one of them has a member that the other has not. */
function splitDirections(document: LooseDocument, note: Note): void {
  if (!/"(?:readOnly|writeOnly)":true/.test(JSON.stringify([document.paths, document.components]))) return;
  const before = structuredClone(document.components?.schemas ?? {});
  changeByDirection(
    document,
    (schema, direction) => oneDirection(schema, direction, before, note),
    withoutMark,
    note,
  );
  prune(document, note);
}

function dropCallbacks(operation: Record<string, unknown>, note: Note): void {
  if ('callbacks' in operation) note('callbacks left out, which no client calls');
  delete operation['callbacks'];
}

/** OpenAPI lets a discriminator name a schema instead of referring to it. */
function withMapping(document: LooseDocument, schema: LooseSchema, note: Note): LooseSchema {
  const { discriminator } = schema;
  if (!isRecord(discriminator) || !isRecord(discriminator['mapping'])) return schema;
  const mapping = Object.entries(discriminator['mapping']).map(([value, target]) => {
    if (typeof target !== 'string' || !Object.hasOwn(document.components?.schemas ?? {}, target))
      return [value, target];
    note('name in a discriminator as a reference');
    return [value, schemaReference(target).$ref];
  });
  return { ...schema, discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } };
}

const ownExtensions = new Set([
  'x-evidence',
  'x-idempotent',
  'x-idempotent-evidence',
  'x-update-semantics',
  'x-reviewed',
  'x-pii',
]);

/** Extensions outside of schemas. `isMap`: the names are anybody's, such as those of headers and scopes. */
function dropExtensions(node: unknown, note: Note, isMap = false): void {
  if (Array.isArray(node)) for (const item of node) dropExtensions(item, note);
  if (!isRecord(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (!isMap && key.startsWith('x-') && !ownExtensions.has(key)) {
      delete node[key];
      note('extension that means nothing here left out');
    } else if (isMap || !['example', 'examples', 'schema', 'schemas'].includes(key))
      dropExtensions(value, note, !isMap && maps.has(key) && !['paths', 'responses'].includes(key));
  }
}

/** Each body has a schema, and its `example` is one of its `examples`, which have a summary. */
function completeBodies(document: LooseDocument, note: Note): void {
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isRecord(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'content' && isRecord(value))
        for (const media of Object.values(value)) name(media as LooseMedia);
      else if (key !== 'schemas' && key !== 'schema' && key !== 'example') visit(value);
    }
  };
  const name = (media: LooseMedia): void => {
    if (!isRecord(media)) return;
    if (media.schema === undefined) {
      media.schema = {};
      note('body without a schema taken as anything');
    }
    if (!('example' in media)) return;
    media.examples ??= { sample: { value: media.example } };
    delete media.example;
    note('example as one of examples');
  };
  visit(document.paths);
  visit(document.components);
}
