/** One row of a provider's operation table, generated from its OpenAPI description. */
export interface Operation {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Path template relative to the base URL, `/customers/{id}`. */
  readonly path: string;
  /** Sending it twice has the same effect as sending it once (`x-idempotent`). */
  readonly idempotent: boolean;
}

/** The generated table: `operationId` to {@link Operation}. */
export type Operations = Readonly<Record<string, Operation>>;

/**
 * Finds the operation of a request by its method and URL; `undefined` if the URL is not below the base URL. A path parameter
 * matches one segment, but not its own placeholder: openapi-fetch sends that if an untyped caller omits the parameters.
 */
export function findOperation(
  operations: Operations,
  method: string,
  url: string,
  baseUrl: string,
): string | undefined {
  const [path] = url.split(/[?#]/);
  const segments = path!.split('/');
  return Object.keys(operations).find((id) => {
    const operation = operations[id]!;
    const template = (baseUrl + operation.path).split('/');
    return (
      operation.method === method &&
      template.length === segments.length &&
      template.every((part, index) =>
        part.startsWith('{') ? /^(?!%7B)./.test(segments[index]!) : part === segments[index],
      )
    );
  });
}
