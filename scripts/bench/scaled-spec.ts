import type { OpenApiDocument, PathItem, Schema } from '../generate/openapi-document.ts';
import { reachableSchemas } from '../generate/reachable-schemas.ts';

const path = '/customers/{id}';

/** A spec of so many operations: each is Yuno's update once more, with request and response schemas of its own. */
export function scaledSpec(yuno: OpenApiDocument, operations: number): OpenApiDocument {
  const schemas = { ...yuno.components?.schemas };
  const names = [...reachableSchemas(yuno, ['CustomerUpdate', 'Customer'])].filter(
    (name) => name !== 'CountryCode',
  );
  const { patch, parameters } = yuno.paths![path]!;
  const paths: Record<string, PathItem> = {};
  for (let index = 0; index < operations; index += 1) {
    for (const name of names) schemas[name + index] = renamed<Schema>(schemas[name]!, index);
    paths[`/resource${index}${path}`] = {
      ...(parameters ? { parameters } : {}),
      patch: { ...renamed(patch!, index), operationId: `updateCustomer${index}` },
    };
  }
  return { ...yuno, paths, components: { ...yuno.components, schemas } };

  /** A copy that refers to the schemas of this index. */
  function renamed<Value>(value: Value, index: number): Value {
    const text = names.reduce(
      (rest, name) => rest.replaceAll(`/schemas/${name}"`, `/schemas/${name}${index}"`),
      JSON.stringify(value),
    );
    return JSON.parse(text) as Value;
  }
}
