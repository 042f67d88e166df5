import { schemaReference } from '../../generate/openapi-document.ts';
import { oneDirection, withoutMark } from './one-direction.ts';
import { changeByDirection } from './split-schemas.ts';
import { liftParameters } from './parameters.ts';
import { liftReferences } from './references.ts';
import { upgradeSchema } from './upgrade-schema.ts';
import { isRecord, type LooseDocument, type LooseSchema, type Note, operationsIn } from './loose.ts';
import { eachMedia, eachObject, mapSchemas, mapTargets } from './walk.ts';
import { nameOperations } from './operation-names.ts';
import { describeRequired, listRequired } from './required-members.ts';
import { nameSchemas } from './schema-names.ts';

/**
 * Brings a description into the form that the generator reads: OpenAPI 3.1, names that TypeScript can have, nothing that
 * no client calls. The document itself is changed.
 *
 * @param whole The same before anything was left out of it.
 */
export function upgrade(document: LooseDocument, note: Note, whole: LooseDocument = document): void {
  const isOld = document.openapi.startsWith('3.0');
  if (isOld) {
    note(`OpenAPI ${document.openapi} upgraded to 3.1.0`);
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
  mapSchemas(document, (schema) => upgradeSchema(withMapping(document, schema, note), isOld, note));
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
  changeByDirection(
    document,
    (schema, direction, named) => oneDirection(schema, direction, named, note),
    withoutMark,
    note,
  );
}

function dropCallbacks(operation: Record<string, unknown>, note: Note): void {
  if ('callbacks' in operation) note('callbacks left out, which no client calls');
  delete operation['callbacks'];
}

/** OpenAPI lets a discriminator name a schema instead of referring to it. */
function withMapping(document: LooseDocument, schema: LooseSchema, note: Note): LooseSchema {
  return mapTargets(schema, (target) => {
    if (!Object.hasOwn(document.components?.schemas ?? {}, target)) return target;
    note('name in a discriminator as a reference');
    return schemaReference(target).$ref;
  });
}

const ownExtensions = new Set([
  'x-evidence',
  'x-idempotent',
  'x-idempotent-evidence',
  'x-update-semantics',
  'x-reviewed',
  'x-pii',
]);

/** Drops the extensions outside of schemas that are not ours. */
function dropExtensions(document: LooseDocument, note: Note): void {
  eachObject(document, (node, within) => {
    // Of the maps, these two may have extensions, but for the components, whose names are anybody's.
    const maps = within === 'components' ? [] : [node['paths'], node['responses']];
    for (const holder of [node, ...maps].filter(isRecord))
      for (const key of Object.keys(holder)) {
        if (!key.startsWith('x-') || ownExtensions.has(key)) continue;
        delete holder[key];
        note('extension that means nothing here left out');
      }
  });
}

/** Each body has a schema, and its `example` is one of its `examples`, which have a summary. */
function completeBodies(document: LooseDocument, note: Note): void {
  eachMedia(document, (media) => {
    if (media.schema === undefined) {
      media.schema = {};
      note('body without a schema taken as anything');
    }
    if (!('example' in media)) return;
    media.examples ??= { sample: { value: media.example } };
    delete media.example;
    note('example as one of examples');
  });
}
