const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

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
 */
export function* placesOf(pathItem, { location, resolve }) {
  const root = { kind: 'path', node: pathItem, location, resolve };
  yield* parametersOf(root);
  for (const method of methods) {
    const operation = step(root, 'operation', [method]);
    if (!operation) continue;
    yield operation;
    yield* parametersOf(operation);
    yield* bodyOf(step(operation, 'body', ['requestBody']), 'request');
    for (const status of keysOf(operation.node.responses)) {
      yield* bodyOf(step(operation, 'response', ['responses', status]), 'response');
    }
  }
}

function* parametersOf(parent) {
  for (const index of keysOf(parent.node.parameters)) {
    const parameter = step(parent, 'parameter', ['parameters', index]);
    if (!parameter) continue;
    yield parameter;
    yield* schemasOf(step(parameter, 'schema', ['schema']), { direction: 'request' });
  }
}

function* bodyOf(body, direction) {
  if (!body) return;
  yield body;
  for (const name of keysOf(body.node.headers)) {
    const header = step(body, 'header', ['headers', name]);
    if (!header) continue;
    yield header;
    yield* schemasOf(step(header, 'schema', ['schema']), { direction });
  }
  for (const type of keysOf(body.node.content)) {
    yield* schemasOf(step(body, 'schema', ['content', type, 'schema']), { direction });
  }
}

function* schemasOf(schema, { direction, property, required, above = [] }) {
  if (!schema || above.includes(schema.node)) return;
  yield { ...schema, direction, property, required };
  const below = { direction, above: [...above, schema.node] };
  for (const name of keysOf(schema.node.properties)) {
    const isRequired = schema.node.required?.includes(name) ?? false;
    const member = step(schema, 'schema', ['properties', name]);
    yield* schemasOf(member, { ...below, property: name, required: isRequired });
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'patternProperties']) {
    for (const key of keysOf(schema.node[keyword])) {
      yield* schemasOf(step(schema, 'schema', [keyword, key]), below);
    }
  }
  for (const keyword of [
    'items',
    'contains',
    'additionalProperties',
    'propertyNames',
    'not',
    'if',
    'then',
    'else',
  ]) {
    yield* schemasOf(step(schema, 'schema', [keyword]), below);
  }
}

/** The place that the keys lead to, through references; nothing if there is none (Redocly reports a broken one). */
function step(parent, kind, keys) {
  let node = keys.reduce((value, key) => value?.[key], parent.node);
  let location = parent.location.child(keys);
  let isTop = parent.kind === 'path';
  while (node?.$ref) {
    isTop = true;
    ({ node, location } = parent.resolve(node, location.source.absoluteRef));
  }
  if (node === null || typeof node !== 'object') return undefined;
  const inherited = isTop ? undefined : parent.evidence;
  const evidence = node['x-evidence'] ?? inherited;
  return { kind, node, location, isTop, inherited, evidence, resolve: parent.resolve };
}

function keysOf(value) {
  return Object.keys(value ?? {});
}
