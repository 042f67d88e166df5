/** One row of a generated operation table. `path` is a template relative to the base URL: `/customers/{id}`. */
export interface Operation {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** Relative to the base URL, with placeholders: `/customers/{id}`. */
  readonly path: string;
}

/** The operations of a provider by `operationId`. */
export type OperationTable<Id extends string = string> = Readonly<Record<Id, Operation>>;

/** The operation that a request is for, with the decoded path parameters. */
export interface Route {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the operation of a request. `'unknown-path'`: no operation has the path; `'wrong-method'`: one has it, with
 * another method.
 */
export function findRoute(
  operations: OperationTable,
  method: string,
  path: string,
): Route | 'unknown-path' | 'wrong-method' {
  let pathIsKnown = false;
  for (const [operation, { method: expected, path: template }] of Object.entries(operations)) {
    const parameters = matchTemplate(template, path);
    if (!parameters) continue;
    if (method === expected) return { operation, parameters };
    pathIsKnown = true;
  }
  return pathIsKnown ? 'wrong-method' : 'unknown-path';
}

function matchTemplate(template: string, path: string): Record<string, string> | undefined {
  const expected = template.split('/');
  const segments = path.split('/');
  if (segments.length !== expected.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const segment = segments[index]!;
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (segment !== part) return undefined;
    } else {
      const value = decodeSegment(segment);
      if (!value) return undefined;
      parameters[name] = value;
    }
  }
  return parameters;
}

function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
