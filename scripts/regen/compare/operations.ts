import { operationsOf as named } from '../../generate/openapi-document.ts';
import type { ApiDocument, Operation } from './api-document.ts';
import type { BeforeAfter } from './before-after.ts';

/** An operation, where it is called, and with what its path has to be filled in. */
export interface Called {
  readonly operation: Operation;
  /** `PATCH /customers/{id}` */
  readonly call: string;
  readonly pathParameters: readonly string[];
}

/** Every operation of a description, with what its path item adds to it. */
export function operationsOf(document: ApiDocument): Called[] {
  return named(document).map(({ method, path, ...own }) => {
    const item = document.paths![path] as Pick<Operation, 'parameters' | 'servers'>;
    const { servers = item.servers, ...others } = own as unknown as Operation;
    const parameters = [...(item.parameters ?? []), ...(others.parameters ?? [])];
    const operation = { ...others, parameters, ...(servers && { servers }) } as Operation;
    const pathParameters = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!);
    return { operation, call: `${method} ${path}`, pathParameters };
  });
}

/** The operations of two versions that are one: called in the same way, or else called by the same name. */
export function pairOperations({ before, after }: BeforeAfter<readonly Called[]>): {
  pairs: readonly BeforeAfter<Called>[];
  removed: readonly Called[];
  added: readonly Called[];
} {
  const pairs: BeforeAfter<Called>[] = [];
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

function sameCall(one: Called, other: Called): boolean {
  return one.call === other.call;
}

function sameName({ operation: one }: Called, { operation: other }: Called): boolean {
  return one.operationId !== undefined && one.operationId === other.operationId;
}
