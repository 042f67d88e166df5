import { methods } from '../openapi/methods.js';

/** The keywords beside `properties` that hold schemas by name or by number, and those that hold one. */
const holdsMany = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'patternProperties'];
const holdsOne = ['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];

/** What may stand beside a reference without being a rule of its own. */
const annotations = ['$ref', 'summary', 'description'];

/**
 * Every place below a path item that can carry evidence: operations, parameters, bodies, responses, headers and
 * schemas, with references followed. A place is
 *
 * - `kind`, `node`, `location`: what it is, its value, and where it stands in its file;
 * - `evidence`, `inherited`: the evidence that holds here, and the one that held just above;
 * - `isTop`: nothing above it hands evidence down. That is an operation, and whatever several places share through a
 *   `$ref`, because it inherits from none of them;
 * - of a schema: `direction` (`request` or `response`), and, if it is a property, its `property` name, whether it is
 *   `required`, the `description` that it has itself or by what it refers to, and whether most of those `besides` have one;
 *   `isPart` of one that stands in the `allOf` of an object.
 *
 * What several places share is met once for each of them, but what is below it only once for each direction: `walked`
 * remembers that from one path item to the next, so that the time grows with the description and not with the ways
 * through it.
 */
export function* placesOf(pathItem, { location, resolve }, walked = new Set()) {
  const root = { kind: 'path', node: pathItem, location, resolve };
  yield* parametersOf(root, walked);
  for (const method of methods) {
    const operation = step(root, 'operation', [method]);
    if (!operation) continue;
    yield operation;
    yield* parametersOf(operation, walked);
    yield* bodyOf(step(operation, 'body', ['requestBody']), 'request', walked);
    for (const status of keysOf(operation.node.responses)) {
      yield* bodyOf(step(operation, 'response', ['responses', status]), 'response', walked);
    }
  }
}

function* parametersOf(parent, walked) {
  for (const index of keysOf(parent.node.parameters)) {
    const parameter = step(parent, 'parameter', ['parameters', index]);
    if (!parameter) continue;
    yield parameter;
    yield* schemasOf(step(parameter, 'schema', ['schema']), 'request', walked);
  }
}

function* bodyOf(body, direction, walked) {
  if (!body) return;
  yield body;
  for (const name of keysOf(body.node.headers)) {
    const header = step(body, 'header', ['headers', name]);
    if (!header) continue;
    yield header;
    yield* schemasOf(step(header, 'schema', ['schema']), direction, walked);
  }
  for (const type of keysOf(body.node.content)) {
    yield* schemasOf(step(body, 'schema', ['content', type, 'schema']), direction, walked);
  }
}

function* schemasOf(first, direction, walked) {
  const open = [{ place: first }];
  while (open.length > 0) {
    const { place, ...use } = open.pop();
    if (!place) continue;
    const { node, location } = place;
    const target = isReference(node) ? follow(place, 'schema', node, location) : undefined;
    yield { ...place, direction, ...(target ? {} : use) };
    if (target) {
      const { description = target.description } = node;
      open.push({ place: { ...target, description }, ...use });
    }
    const identity = `${direction} ${location.absolutePointer}`;
    if (walked.has(identity)) continue;
    walked.add(identity);
    open.push(...below(place, use.isPart).toReversed());
  }
}

/** The schemas of a schema, in their order. */
function below(schema, isPart) {
  const { type, unevaluatedProperties } = schema.node;
  const isWhole = isPart || [type].flat().includes('object') || unevaluatedProperties === false;
  const properties = keysOf(schema.node.properties).map((property) => ({
    place: step(schema, 'schema', ['properties', property]),
    ...{ property, required: isRequired(schema.node, property) },
  }));
  const told = properties.filter(({ place }) => isText(place?.description)).length;
  const besides = told > properties.length / 2;
  const many = holdsMany.flatMap((keyword) =>
    keysOf(schema.node[keyword]).map((key) => ({
      place: step(schema, 'schema', [keyword, key]),
      isPart: keyword === 'allOf' && isWhole,
    })),
  );
  return [
    ...properties.map((property) => ({ ...property, besides })),
    ...many,
    ...holdsOne.map((keyword) => ({ place: step(schema, 'schema', [keyword]) })),
  ];
}

/** Whether a description says anything. */
export function isText(value) {
  return typeof value === 'string' && value.trim() !== '';
}

function isRequired({ required }, name) {
  return Array.isArray(required) && required.includes(name);
}

/** The place that the keys lead to, through references; nothing if there is none (Redocly reports a broken one). */
function step(parent, kind, keys) {
  const node = keys.reduce((value, key) => value?.[key], parent.node);
  const location = parent.location.child(keys);
  const isAlias = isReference(node) && Object.keys(node).every((key) => annotations.includes(key));
  return isAlias
    ? follow(parent, kind, node, location, node.description)
    : placeAt(parent, kind, node, location, parent.kind === 'path' ? undefined : parent.evidence);
}

/** Whether a node is a reference; Redocly's `struct` reports a `$ref` that is no text, and would lead to itself. */
function isReference(node) {
  return typeof node?.$ref === 'string';
}

/** What a reference leads to: the next place that is more than a reference. */
function follow({ resolve }, kind, reference, { source }, description) {
  const { chain: [hop] = [], ...end } = resolve(reference, source.absoluteRef);
  const { node, location } = hop ?? end;
  const place = placeAt({ resolve }, kind, node, location, undefined, true);
  return place && { ...place, description: description ?? place.description };
}

function placeAt({ kind: above, resolve }, kind, node, location, inherited, isShared = false) {
  if (node === null || typeof node !== 'object') return undefined;
  const isTop = isShared || above === 'path';
  const { description, 'x-evidence': own } = node;
  return { kind, node, location, isTop, inherited, evidence: own ?? inherited, description, resolve };
}

function keysOf(value) {
  return Object.keys(value ?? {});
}
