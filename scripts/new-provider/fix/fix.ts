import { spoken } from '../../generate/names.ts';
import { isRecord, type LooseDocument, type Note, operationsIn } from '../upgrade/loose.ts';
import { describeProperties } from './describe-properties.ts';
import { markPersonalData } from './personal-data.ts';
import { openParts } from './open-parts.ts';
import { oneObject, requestSchema } from './request-schema.ts';
import { responseSchema } from './response-schema.ts';
import { sampleOf } from './sample.ts';
import { changeByDirection } from '../upgrade/split-schemas.ts';
import { eachMedia, eachObject } from '../upgrade/walk.ts';

/**
 * Brings a upgraded description into the form that the rules of the house ask for, as far as that needs no knowledge of the
 * provider. The document itself is changed.
 *
 * @param source The page that all of it is taken from, where there is one: the evidence of everything.
 */
export function fix(document: LooseDocument, source: string | undefined, note: Note): void {
  changeByDirection(
    document,
    (schema, direction, named) => (direction === 'request' ? oneObject(schema, named, note) : schema),
    (schema, direction) =>
      direction === 'request' ? requestSchema(schema, note) : responseSchema(schema, note),
    note,
  );
  openParts(document, note);
  markPersonalData(document, note);
  describeProperties(document, note);
  tellOperations(document, note);
  if (document['security'] === undefined) {
    document['security'] = [];
    note('security: [], as OpenAPI has it where none is named');
  }
  eachObject(document, (node, within) => {
    const { url, security = [] } = node;
    if (within === 'servers' && typeof url === 'string') node['url'] = url.replace(/(?<=[^/])\/$/, '');
    for (const way of [security].flat()) dropScopes(way as Record<string, unknown>, document, note);
  });
  giveExamples(document, true, note);
  if (source !== undefined) giveEvidence(document, source, note);
}

function tellOperations(document: LooseDocument, note: Note): void {
  const named = new Map((document.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { path, operation } of operationsIn(document)) {
    const id = operation.operationId!;
    if (!operation.summary) {
      operation.summary = sentence(spoken(id));
      note('summary taken from the operationId');
    }
    if (!operation.description) {
      operation.description = `${operation.summary.replace(/\.$/, '')}.`;
      note('description taken from the summary');
    }
    if (!operation.tags?.length) {
      operation.tags = [sentence(path.split('/').find((part) => /^[A-Za-z]{3}/.test(part)) ?? 'Customers')];
      note('tag taken from the path');
    }
    for (const name of operation.tags) {
      const tag = named.get(name) ?? { name };
      named.set(name, tag);
      if (tag.description) continue;
      tag.description = `The operations of ${name}.`;
      note('description of a tag taken from its name');
    }
    const { responses = {} } = operation;
    if (Object.keys(responses).some((status) => status.startsWith('4'))) continue;
    const failed = responses['default'];
    responses['4XX'] = failed ? structuredClone(failed) : { description: 'The request was refused.' };
    note(`answer 4XX ${failed ? 'taken from the default one' : 'without a body'}`);
  }
  document.tags = [...named.values()];
}

/**
 * Gives each body without an example one that is made of its types.
 *
 * @param usesExamples Those of its members are taken, as far as there are any.
 */
export function giveExamples(document: LooseDocument, usesExamples: boolean, note: Note): void {
  eachMedia(document, (media) => {
    if (media.examples || !media.schema) return;
    media.examples = {
      sample: {
        summary: "Made from the types; the provider's own example belongs here",
        value: sampleOf(media.schema, document.components?.schemas ?? {}, usesExamples),
      },
    };
    note('example made from the types');
  });
}

/** A token is asked for as its scheme says; a scope that this does not name can be asked for by nobody. */
function dropScopes(way: Record<string, unknown>, document: LooseDocument, note: Note): void {
  for (const [name, scopes] of Object.entries(way)) {
    const scheme = document.components?.['securitySchemes']?.[name] as { flows?: object } | undefined;
    const flows = Object.values(scheme?.flows ?? {}) as { scopes?: object }[];
    if (flows.length === 0 || !Array.isArray(scopes)) continue;
    way[name] = scopes.filter((scope) =>
      flows.some((flow) => Object.hasOwn(flow.scopes ?? {}, String(scope))),
    );
    note('scope that no flow has left out', scopes.length - (way[name] as unknown[]).length);
  }
}

/** One page as the evidence of each operation, and of everything that several of them share. */
function giveEvidence(document: LooseDocument, source: string, note: Note): void {
  const evidence = { level: 'documented', source };
  const give = (node: unknown, mayRefer = false): void => {
    if (!isRecord(node) || ('$ref' in node && !mayRefer) || 'x-evidence' in node) return;
    node['x-evidence'] = { ...evidence };
    note('x-evidence from --source');
  };
  for (const group of ['schemas', 'parameters', 'requestBodies', 'responses', 'headers'])
    for (const node of Object.values(document.components?.[group] ?? {})) give(node, group === 'schemas');
  const operations = operationsIn(document);
  for (const { operation } of operations) give(operation);
  for (const item of new Set(operations.map(({ item }) => item)))
    for (const parameter of (item['parameters'] as unknown[] | undefined) ?? []) give(parameter);
  document['x-reviewed'] ??= { [source]: new Date().toISOString().slice(0, 10) };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
