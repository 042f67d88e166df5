import { type Body, type Document, resolve } from './document.ts';
import { operationsOf } from './operations.ts';

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
