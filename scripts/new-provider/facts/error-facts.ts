import { resolve } from '../../generate/openapi-document.ts';
import { operationsIn, type SpecDocument, type SpecResponse } from './spec-document.ts';

export interface ErrorFacts {
  /** The statuses of errors that are described, in order. */
  readonly statuses: readonly string[];
  /** The headers of any described answer, lower case. */
  readonly headers: readonly string[];
}

export function errorFacts(document: SpecDocument): ErrorFacts {
  const responses = operationsIn(document).flatMap(({ responses: all = {} }) => Object.entries(all));
  const statuses = responses.map(([status]) => status).filter((status) => !/^[123]/.test(status));
  const headers = responses.flatMap(([, response]) =>
    Object.keys(resolve<SpecResponse>(document, response).headers ?? {}),
  );
  return {
    statuses: [...new Set(statuses)].sort(),
    headers: [...new Set(headers.map((name) => name.toLowerCase()))].sort(),
  };
}
