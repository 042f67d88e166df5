import { methods } from '../../openapi/methods.js';
import type { ApiDocument, Operation, Parameter } from './api-document.ts';
import type { Both } from './change.ts';

/** An operation, where it is called, and with what its path has to be filled in. */
export interface Called {
  readonly operation: Operation;
  /** `PATCH /customers/{id}` */
  readonly call: string;
  readonly pathParameters: readonly string[];
}

/** Every operation of a description, with what its path item adds to it. */
export function operationsOf({ paths = {} }: ApiDocument): Called[] {
  return Object.entries(paths).flatMap(([path, item]) => {
    const {
      parameters: shared = [],
      servers,
      ...others
    } = item as {
      parameters?: Operation['parameters'];
      servers?: Operation['servers'];
    };
    return methods.flatMap((method) => {
      const own = (others as Partial<Record<string, Operation>>)[method];
      if (!own) return [];
      const operation = {
        ...own,
        parameters: [...shared, ...(own.parameters ?? [])],
        ...((own.servers ?? servers) && { servers: own.servers ?? servers }),
      } as Operation;
      const pathParameters = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
      return [{ operation, call: `${method.toUpperCase()} ${path}`, pathParameters }];
    });
  });
}

/** The operations of two versions that are one: called in the same way, or else called by the same name. */
export function pairOperations({ before, after }: Both<readonly Called[]>): {
  pairs: readonly Both<Called>[];
  removed: readonly Called[];
  added: readonly Called[];
} {
  const pairs: Both<Called>[] = [];
  const added = new Set(after);
  const removed = new Set(before);
  for (const isSame of [sameCall, sameName]) {
    for (const old of removed) {
      const now = [...added].find((other) => isSame(old, other));
      if (!now) continue;
      pairs.push({ before: old, after: now });
      removed.delete(old);
      added.delete(now);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** The parameters by what they are to the caller; those of the path by their position in it. */
export function parametersByKey(
  parameters: readonly Parameter[],
  pathParameters: readonly string[],
): Map<string, Parameter> {
  return new Map(
    parameters.map((parameter) => {
      const { in: place, name } = parameter;
      const key =
        place === 'path' ? pathParameters.indexOf(name) : place === 'header' ? name.toLowerCase() : name;
      return [`${place} ${key}`, parameter];
    }),
  );
}

function sameCall(one: Called, other: Called): boolean {
  return one.call === other.call;
}

function sameName({ operation: one }: Called, { operation: other }: Called): boolean {
  return one.operationId !== undefined && one.operationId === other.operationId;
}
