import { methods } from '@customer-bridge/scripts/openapi/methods.js';
import { type Document, type Operation, type Parameter, resolve } from './document.ts';

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
