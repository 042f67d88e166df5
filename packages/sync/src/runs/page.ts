import { isPlainObject } from '@customer-bridge/http';
import { customerKeyIssue } from '../input/customer-key.js';

/** A page that `list` or `changedSince` returned, checked. */
export interface Page {
  readonly customers: readonly string[];
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** A page that is malformed. Its message names what is wrong, and no key. */
export class PageError extends Error {}

/** Checks a page; throws {@link PageError}. */
export function parsePage(page: unknown): Page {
  if (!isPlainObject(page) || !Array.isArray(page['customers'])) {
    throw new PageError('must return an object with a list of keys, { customers }');
  }
  const { customers, next, total } = page;
  const issue = (customers as unknown[])
    .map((key, index) => customerKeyIssue(key, `customers[${index}]`))
    .find((found) => found !== undefined);
  if (issue) throw new PageError(`${issue.path} ${issue.message}`);
  if (next !== undefined && next !== null && typeof next !== 'string') {
    throw new PageError('next must be a string, or absent on the last page');
  }
  return {
    customers: customers as string[],
    next: (next as string | null | undefined) ?? undefined,
    ...(Number.isInteger(total) && { total: total as number }),
  };
}
