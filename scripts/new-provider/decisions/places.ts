/** Where the answers belong. */
export interface Places {
  readonly spec: string;
  readonly client: string;
  readonly mapping: string;
  readonly suite: string;
}

export function placesOf(name: string): Places {
  return {
    spec: `specs/${name}/openapi.yaml`,
    client: `packages/${name}-client`,
    mapping: `packages/adapter/src/providers/${name}.ts`,
    suite: `packages/adapter/test/conformance/${name}`,
  };
}
