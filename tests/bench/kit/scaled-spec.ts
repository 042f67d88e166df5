interface Description {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, unknown> };
}

const path = '/customers/{id}';

/** A description of so many operations: each is Yuno's update once more, with request and response schemas of its own. */
export function scaledSpec(yuno: Description, operations: number): Description {
  const schemas = { ...yuno.components.schemas };
  const names = reachable(schemas, ['CustomerUpdate', 'Customer']).filter((name) => name !== 'CountryCode');
  const { patch, parameters } = yuno.paths[path]!;
  const paths: Description['paths'] = {};
  for (let index = 0; index < operations; index++) {
    for (const name of names) schemas[name + index] = renamed(schemas[name], names, index);
    paths[`/resource${index}${path}`] = {
      ...(parameters ? { parameters } : {}),
      patch: {
        ...(renamed(patch, names, index) as Record<string, unknown>),
        operationId: `updateCustomer${index}`,
      },
    };
  }
  return { ...yuno, paths, components: { ...yuno.components, schemas } };
}

/** A copy that refers to the schemas of this index. */
function renamed(value: unknown, names: readonly string[], index: number): unknown {
  const text = names.reduce(
    (rest, name) => rest.replaceAll(`/schemas/${name}"`, `/schemas/${name}${index}"`),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}

/** The schemas, and all that they refer to. */
function reachable(schemas: Readonly<Record<string, unknown>>, from: readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const [, next] of JSON.stringify(schemas[name]).matchAll(/#\/components\/schemas\/(\w+)/g))
      open.push(next!);
  }
  return [...found];
}
