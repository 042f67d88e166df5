const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The keywords that hold schemas by name or by number, and those that hold one. */
const holdsMany = ['properties', 'allOf', 'anyOf', 'oneOf', 'prefixItems', 'patternProperties'];
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
 * - of a schema: `direction` (`request` or `response`), and, if it is a property, its `property` name and whether it
 *   is `required`.
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
    const { place, property, required } = open.pop();
    if (!place) continue;
    const { node, location } = place;
    const target = node.$ref === undefined ? undefined : follow(place, 'schema', node, location);
    yield { ...place, direction, ...(target ? {} : { property, required }) };
    if (target) open.push({ place: target, property, required });
    const identity = `${direction} ${location.absolutePointer}`;
    if (walked.has(identity)) continue;
    walked.add(identity);
    open.push(...below(place).toReversed());
  }
}

/** The schemas of a schema, in their order. */
function below(schema) {
  const many = holdsMany.flatMap((keyword) =>
    keysOf(schema.node[keyword]).map((key) => ({
      place: step(schema, 'schema', [keyword, key]),
      ...(keyword === 'properties' && { property: key, required: isRequired(schema.node, key) }),
    })),
  );
  return [...many, ...holdsOne.map((keyword) => ({ place: step(schema, 'schema', [keyword]) }))];
}

function isRequired({ required }, name) {
  return Array.isArray(required) && required.includes(name);
}

/** The place that the keys lead to, through references; nothing if there is none (Redocly reports a broken one). */
function step(parent, kind, keys) {
  const node = keys.reduce((value, key) => value?.[key], parent.node);
  const location = parent.location.child(keys);
  const isAlias = node?.$ref && Object.keys(node).every((key) => annotations.includes(key));
  return isAlias
    ? follow(parent, kind, node, location)
    : placeAt(parent, kind, node, location, parent.kind === 'path' ? undefined : parent.evidence);
}

/** What a reference leads to: the next place that is more than a reference. */
function follow({ resolve }, kind, reference, { source }) {
  const { chain: [hop] = [], ...end } = resolve(reference, source.absoluteRef);
  const { node, location } = hop ?? end;
  return placeAt({ resolve }, kind, node, location, undefined, true);
}

function placeAt({ kind: above, resolve }, kind, node, location, inherited, isShared = false) {
  if (node === null || typeof node !== 'object') return undefined;
  const isTop = isShared || above === 'path';
  return { kind, node, location, isTop, inherited, evidence: node['x-evidence'] ?? inherited, resolve };
}

function keysOf(value) {
  return Object.keys(value ?? {});
}
