import { methods } from '@customer-bridge/scripts/openapi/methods.js';
import { type Body, type Document, type Operation, type Parameter, resolve } from './document.ts';

/** An operation with where it stands, and the parameters of its path among its own. */
export interface PlacedOperation extends Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/** Every operation of a document. */
export function operationsOf(document: Document): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const { parameters: shared = [], ...entries } = item as { parameters?: Parameter[] };
    return Object.entries(entries)
      .filter(([method]) => (methods as readonly string[]).includes(method))
      .map(([method, entry]) => {
        const operation = entry as Operation;
        const parameters = [...shared, ...(operation.parameters ?? [])].map((each) =>
          resolve(document, each),
        );
        return { ...operation, method: method.toUpperCase(), path, parameters };
      });
  });
}

export interface PlacedBody {
  readonly operation: string;
  /** `request`, or the status of the answer. */
  readonly which: string;
  readonly body: Body;
}

/** The request and the answers of every operation. */
export function bodiesOf(document: Document): PlacedBody[] {
  return operationsOf(document).flatMap(({ operationId: operation, requestBody, responses }) => [
    ...(requestBody ? [{ operation, which: 'request', body: resolve(document, requestBody) }] : []),
    ...Object.entries(responses).map(([which, body]) => ({
      operation,
      which,
      body: resolve(document, body),
    })),
  ]);
}
