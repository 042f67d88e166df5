import { type ApiDescription, methods } from './api-description.ts';

export interface ListedOperation {
  method: string;
  path: string;
  summary: string;
  /** Where the provider's page shows the operation, as a URL fragment. */
  fragment: string;
}

/** Every operation of a description, in the description's order. */
export function listOperations(description: ApiDescription): ListedOperation[] {
  return Object.entries(description.paths).flatMap(([path, pathItem]) =>
    Object.entries(pathItem).flatMap(([method, operation]) => {
      if (!methods.has(method)) return [];
      const { operationId, summary = operationId, tags = [] } = operation;
      const fragment = ['#', ...tags.slice(0, 1), operationId].map(slug).join('/');
      return [{ method: method.toUpperCase(), path, summary, fragment }];
    }),
  );
}

const slug = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '-');
